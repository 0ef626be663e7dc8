package cafe.comptoir.platform.boot;

import static cafe.comptoir.sandbox.script.Option.option;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin that is gone is gone: its classes too, however much of the host it used. */
class ClassLoaderLeakTest {

    private static final int RELOADS = 20;

    @TempDir Path home;
    private TestCafe cafe;

    @BeforeEach
    void open() {
        cafe = new TestCafe(home);
        cafe.drop(TestJar.notes("1.0.0"), "notes.jar").open().poll();
    }

    @AfterEach
    void close() {
        cafe.close();
    }

    @Test
    void aPluginThatUsesEverythingWorks() {
        write("bread");

        cafe.person("jeanne")
                .in("general")
                .uses("/note", option("text", "milk"))
                .sees("note 2 sur 3");
        cafe.until(() -> cafe.host().idle());
        assertThat(home.resolve("data/notes/last-note.txt")).hasContent("milk");
        assertThat(home.resolve("config/notes.yml"))
                .content()
                .contains("# Combien de notes.", "most: 3");
    }

    @Test
    void twentyReloadsLeaveNoClassLoaderBehind() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < RELOADS; i++) {
            write("note " + i);
            loaders.add(new WeakReference<>(cafe.host().loaderOf("notes").orElseThrow()));
            cafe.host().reload("notes").get();
        }
        cafe.settled();
        cafe.until(() -> cafe.host().idle());

        cafe.until(() -> {
            ManagementFactory.getMemoryMXBean().gc();
            return loaders.stream().allMatch(loader -> loader.get() == null);
        });

        cafe.person("jeanne")
                .in("general")
                .uses("/note", option("text", "end"))
                .sees("note 21 sur 3");
    }

    @Test
    void aDeletedPluginLeavesNoClassLoaderBehind() {
        write("bread");
        WeakReference<ClassLoader> loader =
                new WeakReference<>(cafe.host().loaderOf("notes").orElseThrow());

        cafe.delete("notes.jar").poll();

        cafe.until(() -> {
            ManagementFactory.getMemoryMXBean().gc();
            return loader.get() == null;
        });
    }

    private void write(String text) {
        cafe.person("jeanne").in("general").uses("/note", option("text", text)).sees("note");
    }
}
