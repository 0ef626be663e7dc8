package cafe.comptoir.platform.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cafe.comptoir.platform.boot.StartFailure.BadConfiguration;
import cafe.comptoir.platform.boot.StartFailure.DiscordUnreachable;
import cafe.comptoir.platform.boot.StartFailure.HomeUnusable;
import cafe.comptoir.platform.boot.StartFailure.IntentSwitchedOff;
import cafe.comptoir.platform.boot.StartFailure.Interrupted;
import cafe.comptoir.platform.boot.StartFailure.NoToken;
import cafe.comptoir.platform.boot.StartFailure.ServersUnknown;
import cafe.comptoir.platform.boot.StartFailure.TokenRefused;
import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.gateway.Intent;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which the host cannot run is one clear line that says what to do. */
class StartFailureTest {

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
    void withoutATokenItSaysWhereToPutOne() {
        HostOptions options = withoutToken().withEnvironment(_ -> null);

        assertThatExceptionOfType(NoToken.class)
                .isThrownBy(() -> Host.start(options))
                .withMessageContaining("DISCORD_TOKEN")
                .withMessageContaining("comptoir.yml");
    }

    @Test
    void theTokenOfTheEnvironmentIsTaken() {
        String token = cafe.discord().token();

        try (Host host =
                Host.start(
                        withoutToken()
                                .withEnvironment(
                                        name -> name.equals("DISCORD_TOKEN") ? token : null))) {
            assertThat(host.jda().getSelfUser().getName()).isEqualTo("comptoir");
        }
    }

    @Test
    void aRefusedTokenIsNotTriedAgain() {
        assertThatExceptionOfType(TokenRefused.class)
                .isThrownBy(() -> Host.start(cafe.options().withToken("nobodys.token")))
                .withMessageContaining("refuses the token")
                .withMessageNotContaining("nobodys");
        assertThat(cafe.discord().recorder().calls()).hasSize(1);
    }

    @Test
    void aPrivilegedIntentThatIsSwitchedOffIsNamedWithThePlaceToSwitchItOn() {
        cafe.close();
        cafe =
                new TestCafe(
                        home,
                        SandboxOptions.cafe().withPrivilegedIntents(Set.of(Intent.GUILD_MEMBERS)));

        assertThatExceptionOfType(IntentSwitchedOff.class)
                .isThrownBy(() -> cafe.open())
                .withMessageContaining("MESSAGE_CONTENT")
                .withMessageContaining("\"Message Content Intent\"")
                .withMessageContaining("https://discord.com/developers/applications/")
                .withMessageNotContaining("GUILD_MEMBERS");
    }

    @Test
    void anUnreachableDiscordIsTriedAgainUntilPatienceEnds() throws IOException {
        HostOptions nowhere =
                cafe.options().withDiscord(URI.create("http://127.0.0.1:" + unused()));

        assertThatExceptionOfType(DiscordUnreachable.class)
                .isThrownBy(() -> Host.start(nowhere))
                .withMessageContaining("127.0.0.1")
                .withMessageContaining("cannot be reached");
    }

    @Test
    void aDiscordThatComesBackIsFound() throws Exception {
        cafe.discord().faults().outage(true);
        CompletableFuture<Host> starting =
                CompletableFuture.supplyAsync(() ->
                        Host.start(
                                cafe.options()
                                        .withPatience(
                                                new Patience(
                                                        Duration.ofMillis(1),
                                                        Duration.ofMillis(20),
                                                        Integer.MAX_VALUE))));
        await().until(() -> cafe.discord().recorder().calls().size() >= 3 || starting.isDone());

        cafe.discord().faults().outage(false);

        try (Host host = starting.get(20, TimeUnit.SECONDS)) {
            assertThat(host.jda().getGuilds()).hasSize(2);
        }
    }

    @Test
    void waitingForDiscordEndsWhenInterrupted() throws Exception {
        HostOptions nowhere =
                cafe.options()
                        .withDiscord(URI.create("http://127.0.0.1:" + unused()))
                        .withPatience(Patience.FOREVER);
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread thread =
                Thread.ofVirtual()
                        .start(() -> {
                            try (Host _ = Host.start(nowhere)) {
                                outcome.complete(null);
                            } catch (StartFailure e) {
                                outcome.complete(e);
                            }
                        });

        thread.interrupt();

        assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(Interrupted.class);
    }

    @Test
    void aHomeFolderInUseIsLeftAlone() {
        cafe.open();

        assertThatExceptionOfType(HomeUnusable.class)
                .isThrownBy(() -> Host.start(cafe.options()))
                .withMessageContaining(home.toString())
                .withMessageContaining("used by another host");
    }

    @Test
    void everyProblemOfComptoirYmlIsListed() {
        cafe.settings("langage: fr\nlimits: { drain: soon }");

        assertThatExceptionOfType(BadConfiguration.class)
                .isThrownBy(() -> cafe.open())
                .withMessageContaining(
                        "comptoir.yml:2: 'langage' is unknown. Did you mean 'language'?")
                .withMessageContaining("comptoir.yml:3:");
    }

    @Test
    void aFreshHomeIsWrittenWithCommentsAndTheServersToCopyAreListed() throws IOException {
        Files.delete(home.resolve("comptoir.yml"));

        assertThatExceptionOfType(ServersUnknown.class)
                .isThrownBy(() -> cafe.open())
                .withMessageContaining(
                        CafeIds.CAFE.company().id() + "  " + CafeIds.CAFE.company().name())
                .withMessageContaining(
                        CafeIds.CAFE.publicServer().id()
                                + "  "
                                + CafeIds.CAFE.publicServer().name());
        assertThat(home.resolve("comptoir.yml")).content().contains("# ", "servers:", "admins:");
    }

    @Test
    void aCompanyServerThatTheBotIsNotOnIsNamed() {
        cafe.write("comptoir.yml", "servers: { company: 4711, public: [] }");

        assertThatExceptionOfType(ServersUnknown.class)
                .isThrownBy(() -> cafe.open())
                .withMessageContaining("4711")
                .withMessageContaining(CafeIds.CAFE.company().name());
    }

    @Test
    void afterAFailureTheHomeFolderIsFreeAgain() {
        assertThatThrownBy(() -> Host.start(cafe.options().withToken("nobodys.token")))
                .isInstanceOf(TokenRefused.class);

        cafe.open();

        assertThat(cafe.host().plugins()).isEmpty();
    }

    private HostOptions withoutToken() {
        HostOptions with = cafe.options();
        return new HostOptions(
                with.home(),
                with.discord(),
                Optional.empty(),
                with.clock(),
                with.environment(),
                with.plugins(),
                with.polling(),
                with.logFile(),
                with.patience(),
                with.jda());
    }

    private static int unused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
