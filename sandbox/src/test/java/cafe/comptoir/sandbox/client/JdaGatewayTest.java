package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.model.MessageDraft;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.Test;

class JdaGatewayTest {
    private static final CafeIds IDS = CafeIds.CAFE;
    private static final long GENERAL = IDS.publicServer().channel("general");
    private static final long DIRECTION = IDS.company().channel("direction");

    @Test
    void whatHappenedWhileTheConnectionWasDownIsReplayed() {
        Waiting<String> resumed = new Waiting<>();
        Waiting<String> messages = new Waiting<>();
        ListenerAdapter listener =
                new ListenerAdapter() {
                    @Override
                    public void onSessionResume(SessionResumeEvent event) {
                        resumed.tell("resumed");
                    }

                    @Override
                    public void onMessageReceived(MessageReceivedEvent event) {
                        messages.tell(event.getMessage().getContentRaw());
                    }
                };
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe());
                JdaClient client = JdaClient.connect(sandbox, listener)) {
            sandbox.faults().dropGateway();
            sandbox.world()
                    .messages()
                    .post(IDS.person("paul"), GENERAL, MessageDraft.text("Vous êtes là ?"));

            assertThat(messages.await()).isEqualTo("Vous êtes là ?");
            assertThat(resumed.await()).isEqualTo("resumed");
            assertThat(client.jda().getGuilds()).hasSize(2);
        }
    }

    @Test
    void messagesWhereTheBotMayNotLookAreNotTold() {
        Waiting<String> messages = new Waiting<>();
        ListenerAdapter listener =
                new ListenerAdapter() {
                    @Override
                    public void onMessageReceived(MessageReceivedEvent event) {
                        messages.tell(event.getMessage().getContentRaw());
                    }
                };
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe());
                JdaClient client = JdaClient.connect(sandbox, listener)) {
            long claire = IDS.person("claire");
            sandbox.world().messages().post(claire, DIRECTION, MessageDraft.text("Secret"));
            sandbox.world().messages().post(claire, GENERAL, MessageDraft.text("Public"));

            assertThat(messages.await()).isEqualTo("Public");
            client.settle();
            assertThat(sandbox.recorder().events("MESSAGE_CREATE")).hasSize(1);
        }
    }

    @Test
    void resetMakesClientsStartOver() {
        Waiting<String> recreated = new Waiting<>();
        ListenerAdapter listener =
                new ListenerAdapter() {
                    @Override
                    public void onSessionRecreate(SessionRecreateEvent event) {
                        recreated.tell("recreated");
                    }
                };
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe());
                JdaClient client = JdaClient.connect(sandbox, listener)) {
            sandbox.world().channels().delete(IDS.person("claire"), GENERAL);
            client.settle();
            assertThat(client.jda().getTextChannelById(GENERAL)).isNull();

            sandbox.reset();

            assertThat(recreated.await()).isEqualTo("recreated");
            assertThat(client.jda().getTextChannelById(GENERAL)).isNotNull();
        }
    }

    @Test
    void wrongTokenIsRefused() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe())) {
            var builder =
                    JdaClient.builder(sandbox, "wrong", EnumSet.of(GatewayIntent.GUILD_MESSAGES));

            assertThatThrownBy(builder::build).isInstanceOf(InvalidTokenException.class);
        }
    }

    @Test
    void privilegedIntentThatIsSwitchedOffEndsTheSessionForGood() throws Exception {
        Waiting<CloseCode> closed = new Waiting<>();
        ListenerAdapter listener =
                new ListenerAdapter() {
                    @Override
                    public void onShutdown(ShutdownEvent event) {
                        closed.tell(event.getCloseCode());
                    }
                };
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.cafe().withPrivilegedIntents(Set.of()))) {
            JDA jda =
                    JdaClient.builder(
                                    sandbox,
                                    sandbox.token(),
                                    EnumSet.of(GatewayIntent.MESSAGE_CONTENT))
                            .addEventListeners(listener)
                            .build();

            assertThat(closed.await()).isEqualTo(CloseCode.DISALLOWED_INTENTS);
            assertThat(jda.awaitShutdown(Duration.ofSeconds(10))).isTrue();
        }
    }
}
