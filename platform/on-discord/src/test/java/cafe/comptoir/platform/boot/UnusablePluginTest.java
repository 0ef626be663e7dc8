package cafe.comptoir.platform.boot;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.platform.boot.PluginView.State;
import cafe.comptoir.platform.boot.sample.FailingPlugins;
import cafe.comptoir.platform.boot.sample.PingPlugin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One plugin's failure leaves the host and the others working, and says why. */
class UnusablePluginTest {

    @TempDir Path home;
    private TestCafe cafe;

    @BeforeEach
    void open() {
        cafe = new TestCafe(home).settings("limits: { drain: 1s, callback: 4s }");
        cafe.drop(TestJar.ping("1.0.0"), "ping.jar").open().poll();
    }

    @AfterEach
    void theOthersStillWork() {
        cafe.person("paul").in("general").uses("/ping").sees("pong 1.0.0");
        cafe.close();
    }

    @Test
    void oneThatCarriesTheContractIsRefused() {
        cafe.drop(
                        TestJar.plugin("fat", "1.0.0", FailingPlugins.Stop.class)
                                .text("cafe/comptoir/api/plugin/BotPlugin.class", "x"),
                        "fat.jar")
                .poll();

        PluginView fat = cafe.plugin("plugins/fat.jar");
        assertThat(fat.state()).isEqualTo(State.REFUSED);
        assertThat(fat.reason()).contains("carries classes of cafe.comptoir.api");
    }

    @Test
    void oneThatNeedsAnIntentWhichTheHostDoesNotHaveIsNotStarted() {
        cafe.drop(
                        TestJar.plugin("voice", "1.0.0", FailingPlugins.Stop.class)
                                .with("intents: [GUILD_VOICE_STATES]"),
                        "voice.jar")
                .poll();

        assertThat(cafe.plugin("voice").state()).isEqualTo(State.FAILED);
        assertThat(cafe.plugin("voice").reason())
                .isEqualTo(
                        "Plugin voice needs the intent GUILD_VOICE_STATES; add it to 'intents' in comptoir.yml and run /comptoir reconnect.");
    }

    @Test
    void oneForAnotherContractIsNotStarted() {
        cafe.drop(
                        TestJar.plugin("future", "1.0.0", FailingPlugins.Stop.class)
                                .replacing("^1.0", "^2.0"),
                        "future.jar")
                .poll();

        assertThat(cafe.plugin("future").reason())
                .startsWith("Plugin future was written for version ^2.0 of the plugin API");
    }

    @Test
    void oneWhoseRegisterThrowsSaysWhat() {
        cafe.drop(TestJar.plugin("odd", "1.0.0", FailingPlugins.Register.class), "odd.jar").poll();

        assertThat(cafe.plugin("odd").state()).isEqualTo(State.FAILED);
        assertThat(cafe.plugin("odd").reason()).isEqualTo("no word for ping today");
    }

    @Test
    void oneWhoseStartThrowsSaysWhat() {
        cafe.drop(TestJar.plugin("odd", "1.0.0", FailingPlugins.Start.class), "odd.jar").poll();

        assertThat(cafe.plugin("odd").reason()).isEqualTo("the ball is lost");
    }

    @Test
    void oneWithIncompleteLibrariesNamesTheMissingClass() {
        cafe.drop(TestJar.plugin("odd", "1.0.0", FailingPlugins.Missing.class), "odd.jar").poll();

        assertThat(cafe.plugin("odd").reason()).isEqualTo("the class org/example/Gone is missing");
    }

    @Test
    void oneWhoseStartHangsIsGivenUpOn() {
        cafe.drop(TestJar.plugin("odd", "1.0.0", FailingPlugins.Hang.class), "odd.jar").poll();

        assertThat(cafe.plugin("odd").state()).isEqualTo(State.FAILED);
        assertThat(cafe.plugin("odd").reason()).isEqualTo("odd.start did not return within 4 s");
    }

    @Test
    void oneWhoseStopThrowsIsStoppedAllTheSame() throws Exception {
        cafe.drop(TestJar.plugin("odd", "1.0.0", FailingPlugins.Stop.class), "odd.jar").poll();

        assertThat(cafe.host().disable("odd").get().state()).isEqualTo(State.DISABLED);
        assertThat(cafe.host().enable("odd").get().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void oneWithoutAClassThatItNamesIsNotStarted() {
        cafe.drop(
                        TestJar.plugin("odd", "1.0.0", FailingPlugins.Stop.class)
                                .replacing("EmptyModule", "FullModule"),
                        "odd.jar")
                .poll();

        assertThat(cafe.plugin("odd").reason()).contains("module: there is no class", "FullModule");
    }

    @Test
    void oneWithACommandOfAnotherIsNotStartedUntilThatOneIsOff() throws Exception {
        cafe.drop(TestJar.ping("2.0.0").replacing("id: ping", "id: rival"), "rival.jar").poll();

        assertThat(cafe.plugin("rival").state()).isEqualTo(State.FAILED);
        assertThat(cafe.plugin("rival").reason())
                .isEqualTo(
                        "Plugin rival has the command /ping, which plugin ping has already; keep only one of the two: switch the other off with /comptoir disable, or take its file out of plugins/, then run /comptoir reload rival.");
        cafe.person("jeanne").in("general").uses("/ping").sees("pong 1.0.0");

        cafe.host().disable("ping").get();
        cafe.host().reload("rival").get();
        cafe.settled().person("jeanne").in("general").uses("/ping").sees("pong 2.0.0");

        cafe.host().disable("rival").get();
        cafe.host().enable("ping").get();
        cafe.settled();
    }

    @Test
    void oneWithoutTextsForItsCommandIsNotStarted() {
        cafe.drop(
                        TestJar.plugin("pong", "1.0.0", PingPlugin.class)
                                .text("messages_fr.properties", "a = b")
                                .text("messages_en.properties", "a = b"),
                        "pong.jar")
                .poll();

        assertThat(cafe.plugin("pong").state()).isEqualTo(State.FAILED);
        assertThat(cafe.plugin("pong").reason()).contains("command.ping.description");
    }

    @Test
    void halfAJarWaitsForItsOtherHalf() throws Exception {
        byte[] whole = TestJar.plugin("odd", "1.0.0", FailingPlugins.Stop.class).bytes();
        Path jar = home.resolve("plugins/odd.jar");

        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
        cafe.poll().poll();
        assertThat(cafe.plugin("plugins/odd.jar").reason()).contains("no complete JAR (yet)");

        Files.write(jar, whole);
        cafe.poll();
        assertThat(cafe.plugin("odd").state()).isEqualTo(State.RUNNING);
    }

    @Test
    void oneThatFailedIsNotTriedFromAnOldCopyWhenItsFileIsSpoilt() throws Exception {
        cafe.drop(TestJar.plugin("odd", "1.0.0", FailingPlugins.Start.class), "odd.jar").poll();
        cafe.drop(
                TestJar.plugin("odd", "1.0.1", FailingPlugins.Stop.class)
                        .text("org/slf4j/Logger.class", "x"),
                "odd.jar");

        PluginView odd = cafe.host().reload("odd").get();

        assertThat(odd.state()).isEqualTo(State.FAILED);
        assertThat(odd.reason()).contains("carries classes of org.slf4j");
        assertThat(cafe.host().plugins()).hasSize(2);
    }

    @Test
    void aSecondJarOfAPluginIsRefusedUntilTheFirstIsGone() {
        cafe.drop(TestJar.plugin("odd", "1.0.0", FailingPlugins.Stop.class), "odd-1.jar").poll();
        cafe.drop(TestJar.plugin("odd", "2.0.0", FailingPlugins.Stop.class), "odd-2.jar").poll();

        assertThat(cafe.plugin("plugins/odd-2.jar").reason())
                .isEqualTo(
                        "plugins/odd-2.jar: plugin 'odd' is there already, from plugins/odd-1.jar; delete one of them.");

        cafe.delete("odd-1.jar").poll();
        assertThat(cafe.plugin("odd").version()).isEqualTo("2.0.0");
    }

    @Test
    void oneWaitsForThePluginItNeedsAndStopsWithIt() throws Exception {
        TestJar dependent =
                TestJar.plugin("echo", "1.0.0", FailingPlugins.Stop.class).with("depends: [base]");
        cafe.drop(dependent, "echo.jar").poll();
        assertThat(cafe.plugin("echo").state()).isEqualTo(State.WAITING);
        assertThat(cafe.plugin("echo").reason()).isEqualTo("It needs base, which does not run.");

        cafe.drop(TestJar.plugin("base", "1.0.0", FailingPlugins.Stop.class), "base.jar").poll();
        assertThat(cafe.plugin("echo").state()).isEqualTo(State.RUNNING);

        cafe.host().disable("base").get();
        assertThat(cafe.plugin("echo").state()).isEqualTo(State.WAITING);
        cafe.host().enable("base").get();
        cafe.host().reload("base").get();
        assertThat(cafe.plugin("echo").state()).isEqualTo(State.RUNNING);
    }
}
