package cafe.comptoir.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MigrationsTest {

    @TempDir Path root;
    private Scratch scratch;

    @BeforeEach
    void open() {
        scratch = new Scratch(root);
    }

    @AfterEach
    void close() {
        scratch.close();
    }

    @Test
    void aPluginWithoutMigrationsHasADatabaseOfItsOwn() {
        try (PluginStore store =
                scratch.databases.open("bare", ClassLoader.getPlatformClassLoader())) {
            assertThat(tables(store))
                    .containsExactly(
                            "comptoir_host_history",
                            "comptoir_job",
                            "comptoir_migrated",
                            "comptoir_post");
        }
    }

    @Test
    void aNewVersionAddsItsMigrationsAndKeepsTheRows() {
        try (PluginStore store = scratch.notes()) {
            store.write(tx -> tx.execute("INSERT INTO note (text) VALUES ('kept')"));
        }

        try (PluginStore store =
                scratch.databases.open(
                        "notes",
                        scratch.plugin(
                                "notes",
                                "V2__done.sql",
                                "ALTER TABLE note ADD COLUMN done INTEGER;"))) {
            assertThat(
                            store.<String, RuntimeException>read(tx ->
                                    tx.createQuery("SELECT text FROM note WHERE done IS NULL")
                                            .mapTo(String.class)
                                            .one()))
                    .isEqualTo("kept");
        }
    }

    @Test
    void aMigrationThatFailsIsToldByNameAndTriedAgainWhenRepaired() {
        scratch.notes().close();
        URLClassLoader broken = scratch.plugin("notes", "V2__broken.sql", "ALTER TABLE nothing;");

        assertThatThrownBy(() -> scratch.databases.open("notes", broken))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith(
                        "data/notes.db: its tables could not be brought up to date.")
                .hasMessageContaining("V2__broken.sql");

        URLClassLoader repaired =
                scratch.plugin("notes", "V2__broken.sql", "CREATE TABLE repaired (id INTEGER);");
        try (PluginStore store = scratch.databases.open("notes", repaired)) {
            assertThat(tables(store)).contains("note", "repaired");
        }
    }

    @Test
    void aMigrationEditedAfterItRanIsRefused() {
        scratch.notes().close();
        URLClassLoader edited =
                scratch.plugin("notes", "V1__notes.sql", "CREATE TABLE note (id INTEGER);");

        assertThatThrownBy(() -> scratch.databases.open("notes", edited))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("checksum mismatch");
    }

    @Test
    void migrationsInAJarAreFound() throws Exception {
        Path jar = root.resolve("plugin.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String folder : List.of("db/", "db/migration/", "db/migration-sqlite/")) {
                out.putNextEntry(new JarEntry(folder));
            }
            out.putNextEntry(new JarEntry("db/migration/V1__a.sql"));
            out.write("CREATE TABLE a (id INTEGER);".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry("db/migration-sqlite/V2__b.sql"));
            out.write("CREATE TABLE b (id INTEGER);".getBytes(StandardCharsets.UTF_8));
        }

        try (URLClassLoader loader =
                        new URLClassLoader(
                                new URL[] {jar.toUri().toURL()},
                                ClassLoader.getPlatformClassLoader());
                PluginStore store = scratch.databases.open("jar", loader)) {
            assertThat(tables(store)).contains("a", "b");
            assertThat(Scripts.in(loader, "db/migration", "db/migration-sqlite").fingerprint())
                    .hasValueSatisfying(lines ->
                            assertThat(lines.lines())
                                    .hasSize(2)
                                    .allMatch(
                                            line -> line.matches("db/migration.*sql [0-9a-f]{8}")));
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsTold() throws Exception {
        Files.createDirectories(scratch.data);
        Files.writeString(scratch.data.resolve("notes.db"), "this is no database ".repeat(100));

        assertThatThrownBy(scratch::notes)
                .isInstanceOf(StorageException.class)
                .hasMessage("data/notes.db: the file is damaged; put back a copy of it");
    }

    @Test
    void aMigratedPluginsClassLoaderIsLetGo() throws Exception {
        WeakReference<ClassLoader> loader = openAndClose();

        for (int i = 0; i < 50 && loader.get() != null; i++) {
            System.gc();
            Thread.onSpinWait();
        }

        assertThat(loader.get()).isNull();
    }

    private WeakReference<ClassLoader> openAndClose() throws Exception {
        try (URLClassLoader loader =
                scratch.plugin("gone", "V1__gone.sql", "CREATE TABLE gone (id INTEGER);")) {
            PluginStore store = scratch.databases.open("gone", loader);
            store.read(tx -> tx.execute("SELECT 1"));
            store.close();
            return new WeakReference<>(loader);
        }
    }

    private static List<String> tables(PluginStore store) {
        return store.read(tx ->
                tx.createQuery(
                                """
                                SELECT name FROM sqlite_master
                                WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                                ORDER BY name
                                """)
                        .mapTo(String.class)
                        .list());
    }
}
