package cafe.comptoir.platform.dispatch;

import static cafe.comptoir.platform.dispatch.TestDesk.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.interaction.Handler;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.people.ServerKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InteractionDeskTest {

    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final Handler<ButtonContext> HELLO = button -> button.reply("hello");

    private static Handler<ButtonContext> waitingFor(CountDownLatch latch) {
        return button -> {
            latch.await();
            button.reply("hello");
        };
    }

    @Test
    void handlerAnswersAndTheLedgerSaysCompleted() {
        try (TestDesk desk = new TestDesk(TestDesk.LEISURELY)) {
            desk.open("tickets", on -> on.button("open", Ack.EPHEMERAL, HELLO));

            FakeAnswers discord = desk.press(1, "tickets", "open");

            assertThat(desk.settle()).isEqualTo(new LedgerCounts(1, 1, 0, 0, 0, 0));
            assertThat(discord.sent()).containsExactly("reply privately: hello");
        }
    }

    @Test
    void buttonOfAPluginThatIsSwitchedOffSaysSoInThePersonsLanguage() {
        try (TestDesk desk = new TestDesk(TestDesk.LEISURELY)) {
            PluginGate gate = desk.open("tickets", on -> on.button("open", Ack.EDIT, HELLO));
            gate.close(DRAIN);

            FakeAnswers french = desk.press(1, "tickets", "open", desk.cafe.open, Locale.FRENCH);
            FakeAnswers english = desk.press(1, "unheard-of", "open");

            assertThat(french.sent())
                    .containsExactly(
                            "reply privately: Cette fonction est désactivée pour le moment.");
            assertThat(english.sent())
                    .containsExactly(
                            "reply privately: This feature is switched off at the moment.");
            assertThat(desk.settle()).isEqualTo(new LedgerCounts(2, 0, 0, 2, 0, 0));
        }
    }

    @Test
    void errorOfAPluginIsShownAsAReferenceAndGoesNoFurther() {
        try (TestDesk desk = new TestDesk(TestDesk.LEISURELY)) {
            desk.open(
                    "tickets",
                    on ->
                            on.button(
                                    "open",
                                    Ack.EPHEMERAL,
                                    _ -> {
                                        throw new NoClassDefFoundError("gone");
                                    }));

            FakeAnswers discord = desk.press(1, "tickets", "open");

            assertThat(desk.settle()).isEqualTo(new LedgerCounts(1, 0, 1, 0, 0, 0));
            assertThat(discord.sent())
                    .singleElement()
                    .asString()
                    .startsWith("reply privately:")
                    .contains("REF234");
        }
    }

    @Test
    void accessThatThrowsLetsNobodyIn() {
        try (TestDesk desk = new TestDesk(TestDesk.LEISURELY)) {
            AtomicBoolean handled = new AtomicBoolean();
            Access broken =
                    () -> {
                        throw new IllegalStateException("no configuration");
                    };
            desk.open(
                    "tickets",
                    on -> on.button("open", Ack.EPHEMERAL, broken, _ -> handled.set(true)));

            FakeAnswers discord = desk.press(1, "tickets", "open");

            assertThat(desk.settle().failed()).isOne();
            assertThat(handled).isFalse();
            assertThat(discord.callbacks()).isOne();
        }
    }

    @Test
    void personWithoutTheRoleIsToldWhichOneItTakes() {
        try (TestDesk desk = new TestDesk(TestDesk.LEISURELY)) {
            desk.open(
                    "tickets",
                    on ->
                            on.button(
                                    "take",
                                    Ack.EDIT,
                                    Access.of(() -> List.of(TestCafe.EMPLOYEE)),
                                    HELLO));

            FakeAnswers customer = desk.press(1, "tickets", "take");
            desk.cafe.give(2, TestCafe.EMPLOYEE);
            FakeAnswers employee = desk.press(2, "tickets", "take");

            assertThat(desk.settle()).isEqualTo(new LedgerCounts(2, 1, 0, 1, 0, 0));
            assertThat(customer.sent())
                    .containsExactly("reply privately: This takes the role **employee**.");
            assertThat(employee.sent()).containsExactly("reply privately: hello");
        }
    }

    @Test
    void subcommandUsedOnTheWrongServerSaysWhereItIsUsed() {
        try (TestDesk desk = new TestDesk(TestDesk.LEISURELY)) {
            SlashCommand team =
                    SlashCommand.of("team", ServerKind.COMPANY, ServerKind.PUBLIC)
                            .sub("list")
                            .subOn(ServerKind.COMPANY, "note");
            desk.open(
                    "staff",
                    on ->
                            on.slash(team)
                                    .sub("list", Ack.EPHEMERAL, _ -> {})
                                    .sub("note", Ack.EPHEMERAL, _ -> {}));

            FakeAnswers wrong = desk.send(1, "team note", desk.cafe.open);
            FakeAnswers foreign = desk.send(2, "team note", desk.cafe.foreign);
            FakeAnswers privately = desk.send(3, "team note", null);

            desk.settle();
            assertThat(wrong.sent())
                    .containsExactly(
                            "reply privately: This is done on the server **Le Comptoir**.");
            assertThat(foreign.sent())
                    .containsExactly(
                            "reply privately: This Discord server is not one of the café's.");
            assertThat(privately.sent()).isEqualTo(wrong.sent());
        }
    }

    @Test
    void buttonInAPrivateConversationIsHandled() {
        try (TestDesk desk = new TestDesk(TestDesk.LEISURELY)) {
            AtomicReference<Boolean> isPrivate = new AtomicReference<>();
            desk.open(
                    "tickets",
                    on ->
                            on.button(
                                    "rate",
                                    Ack.EPHEMERAL,
                                    button -> {
                                        isPrivate.set(button.isPrivate());
                                        assertThatIllegalStateException().isThrownBy(button::guild);
                                        button.reply(button.person().name());
                                    }));

            FakeAnswers discord = desk.press(5, "tickets", "rate", null, Locale.ENGLISH);

            assertThat(desk.settle().completed()).isOne();
            assertThat(isPrivate).hasValue(true);
            assertThat(discord.sent()).containsExactly("reply privately: person 5");
        }
    }

    @Test
    void slowHandlerIsDeferredAsDeclaredAndAnswersLater() throws Exception {
        try (TestDesk desk = new TestDesk(TestDesk.HASTY)) {
            CountDownLatch go = new CountDownLatch(1);
            desk.open("tickets", on -> on.button("open", Ack.PUBLIC, waitingFor(go)));

            FakeAnswers discord = desk.press(1, "tickets", "open");
            await(() -> discord.sent().contains("defer"));
            go.countDown();

            assertThat(desk.settle().completed()).isOne();
            assertThat(discord.sent()).containsExactly("defer", "edit original: hello");
        }
    }

    @Test
    void formThatIsLateIsAnsweredByTheHost() throws Exception {
        try (TestDesk desk = new TestDesk(TestDesk.HASTY)) {
            CountDownLatch go = new CountDownLatch(1);
            desk.open("tickets", on -> on.button("open", Ack.MODAL, _ -> go.await()));

            FakeAnswers discord = desk.press(1, "tickets", "open");
            await(() -> !discord.sent().isEmpty());
            go.countDown();

            assertThat(desk.settle()).isEqualTo(new LedgerCounts(1, 0, 0, 1, 0, 0));
            assertThat(discord.sent())
                    .containsExactly("reply privately: I was not quick enough. Please try again.");
        }
    }

    @Test
    void fullLaneIsAnsweredHonestly() {
        try (TestDesk desk = new TestDesk(TestDesk.LEISURELY)) {
            CountDownLatch go = new CountDownLatch(1);
            desk.open("tickets", on -> on.button("open", Ack.EPHEMERAL, waitingFor(go)));

            List<FakeAnswers> presses =
                    IntStream.range(0, 17).mapToObj(_ -> desk.press(1, "tickets", "open")).toList();
            FakeAnswers somebodyElse = desk.press(2, "tickets", "open");
            go.countDown();

            assertThat(desk.settle()).isEqualTo(new LedgerCounts(18, 17, 0, 1, 0, 0));
            assertThat(presses.getLast().sent())
                    .singleElement()
                    .asString()
                    .startsWith("reply privately: A lot of people are here");
            assertThat(somebodyElse.sent()).containsExactly("reply privately: hello");
        }
    }

    @Test
    void interactionsOfOnePersonOnOneRouteKeepTheirOrder() {
        try (TestDesk desk = new TestDesk(TestDesk.LEISURELY)) {
            List<FakeAnswers> pressed = new ArrayList<>();
            AtomicInteger number = new AtomicInteger();
            desk.open(
                    "tickets",
                    on ->
                            on.button(
                                    "open",
                                    Ack.EPHEMERAL,
                                    button -> button.reply("" + number.getAndIncrement())));

            for (int i = 0; i < 16; i++) {
                pressed.add(desk.press(1, "tickets", "open"));
            }

            desk.settle();
            assertThat(pressed.stream().flatMap(press -> press.sent().stream()))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 16).mapToObj(i -> "reply privately: " + i).toList());
        }
    }
}
