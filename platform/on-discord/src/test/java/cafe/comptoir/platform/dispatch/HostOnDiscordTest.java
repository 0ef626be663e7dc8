package cafe.comptoir.platform.dispatch;

import static cafe.comptoir.platform.dispatch.LiveCafe.withButton;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.Option;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.sandbox.fault.Fault;
import cafe.comptoir.sandbox.script.Answer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.Test;

/** What the host does in a plugin's place, through the real JDA, over real sockets. */
final class HostOnDiscordTest {

    private static final CustomIds IDS = new CustomIds("demo");

    @Test
    void errorOfAPluginReachesThePersonAsAReference() throws Exception {
        try (LiveCafe cafe = LiveCafe.usual()) {
            cafe.start(
                    "demo",
                    on ->
                            on.slash(SlashCommand.of("broken", ServerKind.PUBLIC))
                                    .handle(
                                            Ack.PUBLIC,
                                            _ -> {
                                                throw new NoClassDefFoundError("unloaded");
                                            }));

            cafe.person("jeanne")
                    .in("general")
                    .uses("/broken")
                    .sees("Quelque chose n'a pas marché de mon côté");
            cafe.person("tom").in("general").doesNotSee("Quelque chose");
        }
    }

    @Test
    void whatWasWrittenIntoAFormIsNotLostWithThePlugin() throws Exception {
        TextInput what = TextInput.create("what", TextInputStyle.PARAGRAPH).build();
        try (LiveCafe cafe = LiveCafe.usual()) {
            PluginGate gate =
                    cafe.start(
                            "demo",
                            on -> {
                                on.slash(SlashCommand.of("write", ServerKind.PUBLIC))
                                        .handle(
                                                Ack.MODAL,
                                                slash ->
                                                        slash.open(
                                                                Modal.create(IDS.id("form"), "Form")
                                                                        .addComponents(
                                                                                Label.of(
                                                                                        "What?",
                                                                                        what))
                                                                        .build()));
                                on.modal("form", Ack.EPHEMERAL, form -> form.reply("read"));
                            });
            Answer opened = cafe.person("jeanne").in("general").uses("/write");
            gate.close(Duration.ofSeconds(1));

            opened.fills("What?", "L'écran est noir").submits().sees("L'écran est noir");
        }
    }

    @Test
    void oldButtonOfAPluginThatIsOffSaysSo() throws Exception {
        try (LiveCafe cafe = LiveCafe.usual()) {
            PluginGate gate =
                    cafe.start(
                            "demo",
                            on ->
                                    on.slash(SlashCommand.of("panel", ServerKind.PUBLIC))
                                            .handle(
                                                    Ack.PUBLIC,
                                                    slash ->
                                                            slash.reply(
                                                                    withButton(
                                                                            "Free",
                                                                            IDS.id("take"),
                                                                            "Take"))));
            cafe.person("hugo").in("general").uses("/panel");
            gate.close(Duration.ofSeconds(5));
            cafe.commands.withdraw("demo");

            cafe.person("tom").in("general").clicks("Take").sees("This feature is switched off");
        }
    }

    @Test
    void answerThatDiscordSendsBackIsSentAgain() throws Exception {
        try (LiveCafe cafe = LiveCafe.usual()) {
            cafe.start(
                    "demo",
                    on ->
                            on.slash(SlashCommand.of("hello", ServerKind.PUBLIC))
                                    .handle(Ack.PUBLIC, slash -> slash.reply("Bonjour")));
            cafe.sandbox.faults().next(1, "POST", "interactions/*", new Fault.TooMany(1));

            cafe.person("jeanne").in("general").uses("/hello").sees("Bonjour");
        }
    }

    @Test
    void messagesOfAChannelAreHeardInOrder() throws Exception {
        try (LiveCafe cafe = LiveCafe.usual()) {
            List<String> heard = new CopyOnWriteArrayList<>();
            cafe.start(
                    "demo",
                    on ->
                            on.event(
                                    MessageReceivedEvent.class,
                                    event -> heard.add(event.getMessage().getContentRaw())));

            List<String> written =
                    IntStream.range(0, 50).mapToObj(number -> "message " + number).toList();
            written.forEach(text -> cafe.person("jeanne").in("general").writes(text));

            TestDesk.await(() -> heard.size() == 50);
            assertThat(heard).isEqualTo(written);
        }
    }

    @Test
    void commandsThatDiscordHasAlreadyAreNotSentAgain() throws Exception {
        try (LiveCafe cafe = LiveCafe.usual()) {
            SlashCommand demo =
                    SlashCommand.of("demo", ServerKind.PUBLIC, ServerKind.COMPANY)
                            .sub(
                                    "show",
                                    Option.string("what").oneOf("one", "two").mandatory(),
                                    Option.integer("count").between(1, 5),
                                    Option.user("who"));
            cafe.start("demo", on -> on.slash(demo).sub("show", Ack.EPHEMERAL, _ -> {}));
            assertThat(cafe.puts()).isEqualTo(2);

            cafe.commands.refresh();
            cafe.commands.settled().get();

            assertThat(cafe.puts()).isEqualTo(2);
        }
    }

    @Test
    void restIsQuietOnlyWhenRequestAndCallbackAreOver() throws Exception {
        try (LiveCafe cafe = LiveCafe.usual()) {
            CountDownLatch answered = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            assertThat(cafe.rest.idle()).isTrue();

            cafe.jda
                    .retrieveUserById(cafe.person("jeanne").id())
                    .queue(_ -> {
                        answered.countDown();
                        TestDesk.await(() -> go.getCount() == 0);
                    });

            assertThat(cafe.rest.idle()).isFalse();
            answered.await();
            assertThat(cafe.rest.idle()).isFalse();
            go.countDown();
            TestDesk.await(cafe.rest::idle);
        }
    }

    @Test
    void requestThatDiscordRefusesLeavesRestQuiet() throws Exception {
        try (LiveCafe cafe = LiveCafe.usual()) {
            cafe.jda.retrieveUserById(42).submit().exceptionally(_ -> null).join();

            TestDesk.await(cafe.rest::idle);
        }
    }

    @Test
    void ledgerIsReadableAsMetrics() throws Exception {
        try (LiveCafe cafe = LiveCafe.usual()) {
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            new DispatchMeters(cafe.dispatcher).bindTo(registry);
            cafe.start(
                    "demo",
                    on ->
                            on.slash(SlashCommand.of("ping", ServerKind.PUBLIC))
                                    .handle(Ack.EPHEMERAL, slash -> slash.reply("pong")));

            cafe.person("jeanne").in("general").uses("/ping").sees("pong");
            cafe.settle();

            assertThat(registry.get("comptoir.interactions.received").functionCounter().count())
                    .isEqualTo(1);
            assertThat(
                            registry.get("comptoir.interactions")
                                    .tag("outcome", "completed")
                                    .functionCounter()
                                    .count())
                    .isEqualTo(1);
        }
    }
}
