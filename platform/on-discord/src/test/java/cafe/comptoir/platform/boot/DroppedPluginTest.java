package cafe.comptoir.platform.boot;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.platform.boot.PluginView.State;
import cafe.comptoir.platform.boot.sample.FailingPlugins;
import cafe.comptoir.sandbox.model.ApplicationCommand;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first story: a JAR in the drop folder, a person on Discord. */
class DroppedPluginTest {

    @TempDir Path home;
    private TestCafe cafe;

    @BeforeEach
    void open() {
        cafe = new TestCafe(home);
    }

    @AfterEach
    void close() {
        cafe.close();
    }

    @Test
    void aDroppedJarAnswersAPerson() {
        cafe.open();

        cafe.drop(TestJar.ping("1.0.0"), "ping.jar").poll();

        assertThat(cafe.plugin("ping").state()).isEqualTo(State.RUNNING);
        cafe.person("jeanne").in("general").uses("/ping").sees("pong 1.0.0");
        cafe.person("jeanne").in("general").clicks("Encore").sees("again 1.0.0");
    }

    @Test
    void aJarThatIsThereAtTheStartRunsFromTheStart() {
        cafe.drop(TestJar.ping("1.0.0"), "ping.jar");

        cafe.open().poll();

        cafe.person("paul").in("general").uses("/ping").sees("pong 1.0.0");
    }

    @Test
    void aReplacedJarSwaps() {
        cafe.drop(TestJar.ping("1.0.0"), "ping.jar").open().poll();
        cafe.person("paul").in("general").uses("/ping").sees("pong 1.0.0");

        cafe.drop(TestJar.ping("2.0.0"), "ping.jar").poll();

        cafe.person("paul").in("general").uses("/ping").sees("pong 2.0.0");
        assertThat(cafe.plugin("ping").version()).isEqualTo("2.0.0");
    }

    @Test
    void aDeletedJarStopsAndItsOldButtonSaysSo() {
        cafe.drop(TestJar.ping("1.0.0"), "ping.jar").open().poll();
        cafe.person("paul").in("general").uses("/ping").sees("pong");

        cafe.delete("ping.jar").poll();

        assertThat(cafe.host().plugins()).isEmpty();
        cafe.person("paul").in("general").clicks("Encore").sees("désactivée");
        assertThatCommandIsGone();
    }

    @Test
    void aDisabledPluginIsGoneFromDiscordAndStaysSoAfterARestart() throws Exception {
        cafe.drop(TestJar.ping("1.0.0"), "ping.jar").open().poll();
        cafe.person("paul").in("general").uses("/ping").sees("pong");

        cafe.host().disable("ping").get();
        cafe.settled();

        cafe.person("paul").in("general").clicks("Encore").sees("désactivée");
        assertThatCommandIsGone();

        cafe.closeHost();
        cafe.open().poll();
        assertThat(cafe.plugin("ping").state()).isEqualTo(State.DISABLED);
        assertThatCommandIsGone();

        cafe.host().enable("ping").get();
        cafe.settled();
        cafe.person("paul").in("general").uses("/ping").sees("pong 1.0.0");
    }

    @Test
    void aReloadedPluginAnswersAsBefore() throws Exception {
        cafe.drop(TestJar.ping("1.0.0"), "ping.jar").open().poll();

        PluginView reloaded = cafe.host().reload("ping").get();

        assertThat(reloaded.state()).isEqualTo(State.RUNNING);
        cafe.settled().person("paul").in("general").uses("/ping").sees("pong 1.0.0");
    }

    @Test
    void aVersionThatCannotStartGivesWayToTheOneBefore() {
        cafe.drop(TestJar.ping("1.0.0"), "ping.jar").open().poll();

        cafe.drop(TestJar.plugin("ping", "2.0.0", FailingPlugins.Start.class), "ping.jar").poll();

        PluginView ping = cafe.plugin("ping");
        assertThat(ping.state()).isEqualTo(State.RUNNING);
        assertThat(ping.version()).isEqualTo("1.0.0");
        assertThat(ping.reason()).contains("2.0.0", "the ball is lost", "1.0.0 is back");
        cafe.person("paul").in("general").uses("/ping").sees("pong 1.0.0");
    }

    @Test
    void aReplacementThatIsNoPluginLeavesTheRunningVersionAlone() {
        cafe.drop(TestJar.ping("1.0.0"), "ping.jar").open().poll();

        cafe.drop(TestJar.ping("2.0.0").text("org/slf4j/Logger.class", "x"), "ping.jar").poll();

        assertThat(cafe.plugin("ping").state()).isEqualTo(State.RUNNING);
        assertThat(cafe.plugin("ping").reason())
                .contains("org.slf4j", "Version 1.0.0 keeps running");
        cafe.person("paul").in("general").uses("/ping").sees("pong 1.0.0");
    }

    private void assertThatCommandIsGone() {
        assertThat(cafe.person("paul").in("general").using().offered())
                .extracting(ApplicationCommand::name)
                .doesNotContain("ping");
    }
}
