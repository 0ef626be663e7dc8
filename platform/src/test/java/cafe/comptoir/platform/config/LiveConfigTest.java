package cafe.comptoir.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveConfigTest {

    @TempDir Path root;
    private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();
    private HomeFolder home;
    private LiveConfig<Shop> config;

    @BeforeEach
    void open() throws Exception {
        home = new HomeFolder(root).with("max-open: 4\n");
        config = home.files.open(HomeFolder.FILE, Shop.class);
    }

    @Test
    void anEditTakesEffectAndIsHeardOnAVirtualThread() throws Exception {
        BlockingQueue<Boolean> virtual = new LinkedBlockingQueue<>();
        config.onChange(_ -> virtual.add(Thread.currentThread().isVirtual()));

        home.with("max-open: 5\n").files.pollOnce();

        assertThat(config.get().maxOpen()).isEqualTo(5);
        assertThat(virtual.poll(5, TimeUnit.SECONDS)).isTrue();
        assertThat(home.edits).containsExactly("reloaded config/shop.yml");
    }

    @Test
    void aBadEditIsReportedOnceAndKeepsWhatWasRunning() throws Exception {
        home.with("max-open: 500\n").files.pollOnce();
        home.files.pollOnce();

        assertThat(config.get().maxOpen()).isEqualTo(4);
        assertThat(home.edits)
                .containsExactly(
                        "refused [config/shop.yml:1: 'max-open' must be between 1 and 20]");
    }

    @Test
    void anEditThatChangesNothingIsNotHeard() throws Exception {
        config.onChange(shop -> heard.add(shop.maxOpen()));

        home.with("# a remark\nmax-open: 4\n").files.pollOnce();
        home.with("max-open: 6\n").files.pollOnce();

        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(6);
        assertThat(heard).isEmpty();
    }

    @Test
    void aListenerThatFailsDoesNotSilenceTheNext() throws Exception {
        config.onChange(_ -> {
            throw new IllegalStateException("a listener's own fault");
        });
        config.onChange(shop -> heard.add(shop.maxOpen()));

        home.with("max-open: 6\n").files.pollOnce();

        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(6);
    }

    @Test
    void aClosedListenerAndAClosedConfigHearNothing() throws Exception {
        config.onChange(shop -> heard.add(-shop.maxOpen())).close();
        config.onChange(shop -> heard.add(shop.maxOpen()));
        home.with("max-open: 6\n").files.pollOnce();
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(6);

        config.close();
        home.with("max-open: 7\n").files.pollOnce();

        assertThat(config.get().maxOpen()).isEqualTo(6);
        assertThat(heard).isEmpty();
    }

    @Test
    void aFileThatVanishesForAMomentChangesNothing() throws Exception {
        Files.delete(root.resolve(HomeFolder.FILE));
        home.files.pollOnce();

        assertThat(config.get().maxOpen()).isEqualTo(4);
        assertThat(home.edits).isEmpty();
    }

    @Test
    void reloadingAnswersWithTheProblems() throws Exception {
        home.with("max-open: x\n");

        assertThat(config.reload()).singleElement().asString().contains("not 'x'");
        assertThat(config.get().maxOpen()).isEqualTo(4);
    }
}
