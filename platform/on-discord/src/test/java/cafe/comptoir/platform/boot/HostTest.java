package cafe.comptoir.platform.boot;

import static cafe.comptoir.sandbox.script.Option.option;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.observe.Health;
import cafe.comptoir.platform.boot.PluginView.State;
import cafe.comptoir.platform.boot.StartFailure.TokenRefused;
import cafe.comptoir.platform.boot.sample.FailingPlugins;
import cafe.comptoir.platform.boot.sample.PingPlugin;
import cafe.comptoir.sandbox.CafeIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostTest {

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
    void findsADroppedJarAndAnEditByItself() {
        HostOptions polling = polling(cafe.options());
        cafe.open(_ -> polling);

        cafe.drop(TestJar.notes("1.0.0"), "notes.jar");
        cafe.until(() -> !cafe.host().plugins().isEmpty()).settled();
        cafe.write("config/notes.yml", "most: 7\n");

        cafe.until(() ->
                cafe.person("jeanne")
                        .in("general")
                        .uses("/note", option("text", "x"))
                        .message()
                        .filter(seen -> seen.says("sur 7"))
                        .isPresent());
    }

    @Test
    void runsAPluginInPlace() throws IOException {
        Path folder = Files.createDirectories(home.resolve("classes"));
        Files.writeString(
                folder.resolve("plugin.yml"),
                """
                id: ping
                version: 1.0.0
                name: { fr: Ping, en: Ping }
                entry: %s
                module: %s
                api: "^1.0"
                """
                        .formatted(
                                PingPlugin.class.getName(),
                                "cafe.comptoir.platform.boot.sample.EmptyModule"));
        for (String language : new String[] {"fr", "en"}) {
            Files.writeString(
                    folder.resolve("messages_" + language + ".properties"),
                    "command.ping.description = Ping\n");
        }

        cafe.open(options -> options.withPluginInPlace(folder, getClass().getClassLoader()));

        assertThat(cafe.host().loaderOf("ping")).isPresent();
        cafe.person("jeanne").in("general").uses("/ping").sees("pong 1.0.0");
    }

    @Test
    void sendsCommandsOnceForAllPluginsOfTheStartAndNothingAtTheNext() {
        HostOptions options =
                cafe.options()
                        .withPluginJar(TestJar.ping("1.0.0").drop(home.resolve("a/ping.jar")))
                        .withPluginJar(TestJar.notes("1.0.0").drop(home.resolve("a/notes.jar")));
        cafe.open(_ -> options);
        assertThat(commandPuts()).isEqualTo(2);

        cafe.closeHost();
        cafe.open(_ -> options);

        assertThat(commandPuts()).isEqualTo(2);
    }

    @Test
    void aServerAddedToComptoirYmlGetsItsCommands() {
        cafe.write(
                "comptoir.yml",
                "servers: { company: %d }\n".formatted(CafeIds.CAFE.company().id()));
        cafe.open(options ->
                options.withPluginJar(TestJar.ping("1.0.0").drop(home.resolve("a/ping.jar"))));
        assertThat(commandPuts()).isEqualTo(1);

        cafe.settings("").host().poll();

        cafe.until(() -> commandPuts() == 2);
        cafe.person("jeanne").in("general").uses("/ping").sees("pong 1.0.0");
    }

    @Test
    void isIdleWhenNothingIsUnderWay() {
        cafe.drop(TestJar.notes("1.0.0"), "notes.jar").open().poll();
        cafe.person("jeanne").in("general").uses("/note", option("text", "x")).sees("note 1");

        cafe.until(() -> cafe.host().idle());

        assertThat(home.resolve("data/notes/last-note.txt")).hasContent("x");
    }

    @Test
    void missingDiscordPermissionsMakeAPluginDegradedByNameAndServer() {
        cafe.open();
        cafe.drop(
                        TestJar.plugin("odd", "1.0.0", FailingPlugins.Stop.class)
                                .with("permissions: [BAN_MEMBERS, VIEW_CHANNEL]"),
                        "odd.jar")
                .poll();

        PluginView odd = cafe.plugin("odd");

        assertThat(odd.state()).isEqualTo(State.RUNNING);
        assertThat(odd.health())
                .asInstanceOf(InstanceOfAssertFactories.type(Health.Degraded.class))
                .extracting(Health.Degraded::reason)
                .asString()
                .contains(
                        "Plugin odd needs the Discord permission \"Ban Members\" on server \"Cybercafé Le Comptoir\"; give it to the bot's role and run /comptoir reload odd.")
                .doesNotContain("View Channel");
    }

    @Test
    void endsInTimeAlthoughAPluginHangs() {
        cafe.settings("limits: { callback: 1s }");
        cafe.drop(TestJar.plugin("odd", "1.0.0", FailingPlugins.HangingStop.class), "odd.jar")
                .drop(TestJar.ping("1.0.0"), "ping.jar")
                .open()
                .poll();
        long before = System.nanoTime();

        cafe.closeHost();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void saysSoWhenDiscordSendsItAway() {
        cafe.open();

        cafe.discord().faults().closeGateway(4004);

        assertThat(cafe.host().ended())
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(TokenRefused.class);
    }

    @Test
    void survivesALostConnection() {
        cafe.drop(TestJar.ping("1.0.0"), "ping.jar").open().poll();

        cafe.discord().faults().dropGateway();

        cafe.person("jeanne").in("general").uses("/ping").sees("pong 1.0.0");
        assertThat(cafe.host().ended()).isNotDone();
    }

    @Test
    void writesALogFileWithMoreThanTheTerminalShows() {
        cafe.open(options ->
                new HostOptions(
                        options.home(),
                        options.discord(),
                        options.token(),
                        options.clock(),
                        options.environment(),
                        options.plugins(),
                        false,
                        true,
                        options.patience(),
                        options.jda()));
        cafe.drop(TestJar.plugin("odd", "1.0.0", FailingPlugins.Start.class), "odd.jar").poll();
        cafe.closeHost();

        assertThat(home.resolve("logs/comptoir.log")).content().contains("the ball is lost");
    }

    private static HostOptions polling(HostOptions options) {
        return new HostOptions(
                options.home(),
                options.discord(),
                options.token(),
                options.clock(),
                options.environment(),
                options.plugins(),
                true,
                false,
                options.patience(),
                options.jda());
    }

    private long commandPuts() {
        return cafe.discord().recorder().calls().stream()
                .filter(call -> call.method().equals("PUT") && call.path().endsWith("/commands"))
                .count();
    }
}
