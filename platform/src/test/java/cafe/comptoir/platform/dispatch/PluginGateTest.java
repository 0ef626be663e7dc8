package cafe.comptoir.platform.dispatch;

import static cafe.comptoir.platform.dispatch.TestDesk.await;
import static cafe.comptoir.platform.dispatch.TestDesk.routes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.interaction.Handler;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.Registrar;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class PluginGateTest {

    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final Handler<ButtonContext> HELLO = button -> button.reply("hello");

    @Test
    void whatComesDuringASwapWaitsForTheNewVersion() {
        try (TestDesk desk = new TestDesk(TestDesk.LEISURELY)) {
            PluginGate gate = desk.open("tickets", on -> on.button("open", Ack.EPHEMERAL, HELLO));
            gate.park(DRAIN);

            FakeAnswers known = desk.press(1, "tickets", "open");
            FakeAnswers unknown = desk.press(2, "tickets", "brand-new");
            await(() -> desk.desk.counts().parked() == 2);
            assertThat(desk.desk.counts()).isEqualTo(new LedgerCounts(2, 0, 0, 0, 2, 0));
            gate.open(
                    routes(on -> {
                        on.button("open", Ack.EPHEMERAL, button -> button.reply("two"));
                        on.button("brand-new", Ack.EPHEMERAL, HELLO);
                    }));

            assertThat(desk.settle()).isEqualTo(new LedgerCounts(2, 2, 0, 0, 0, 0));
            assertThat(known.sent()).containsExactly("reply privately: two");
            assertThat(unknown.sent()).containsExactly("reply privately: hello");
        }
    }

    @Test
    void parkedInteractionIsDeferredInTimeAndAnsweredByTheNewVersion() {
        try (TestDesk desk = new TestDesk(TestDesk.HASTY)) {
            PluginGate gate = desk.open("tickets", on -> on.button("open", Ack.EPHEMERAL, HELLO));
            gate.park(DRAIN);

            FakeAnswers discord = desk.press(1, "tickets", "open");
            await(() -> discord.callbacks() == 1);
            gate.open(routes(on -> on.button("open", Ack.EPHEMERAL, HELLO)));

            desk.settle();
            assertThat(discord.sent()).containsExactly("defer privately", "edit original: hello");
        }
    }

    @Test
    void parkedFormIsNotOpenedTooLate() {
        try (TestDesk desk = new TestDesk(TestDesk.HASTY)) {
            AtomicBoolean handled = new AtomicBoolean();
            PluginGate gate =
                    desk.open(
                            "tickets", on -> on.button("open", Ack.MODAL, _ -> handled.set(true)));
            gate.park(DRAIN);

            FakeAnswers discord = desk.press(1, "tickets", "open");
            await(() -> discord.callbacks() == 1);
            gate.open(routes(on -> on.button("open", Ack.MODAL, _ -> handled.set(true))));

            assertThat(desk.settle().answeredByHost()).isOne();
            assertThat(handled).isFalse();
        }
    }

    @Test
    void parkedInteractionOfASwapThatFailsIsToldThatTheFeatureIsOff() {
        try (TestDesk desk = new TestDesk(TestDesk.LEISURELY)) {
            PluginGate gate = desk.open("tickets", on -> on.button("open", Ack.EPHEMERAL, HELLO));
            gate.park(DRAIN);

            FakeAnswers discord = desk.press(1, "tickets", "open");
            await(() -> desk.desk.counts().parked() == 1);
            gate.close(DRAIN);

            assertThat(desk.settle()).isEqualTo(new LedgerCounts(1, 0, 0, 1, 0, 0));
            assertThat(discord.sent())
                    .containsExactly(
                            "reply privately: This feature is switched off at the moment.");
        }
    }

    @Test
    void moreThanTheLimitIsNotParked() {
        DispatchLimits limits =
                new DispatchLimits(
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        16,
                        1_000,
                        1,
                        100,
                        1_000,
                        Duration.ZERO);
        try (TestDesk desk = new TestDesk(limits)) {
            PluginGate gate = desk.open("tickets", on -> on.button("open", Ack.EPHEMERAL, HELLO));
            gate.park(DRAIN);

            desk.press(1, "tickets", "open");
            await(() -> gate.parked() == 1);
            FakeAnswers second = desk.press(2, "tickets", "open");

            assertThat(second.sent()).singleElement().asString().contains("A lot of people");
            gate.close(DRAIN);
        }
    }

    @Test
    void closingWaitsForTheRunningHandler() {
        try (TestDesk desk = new TestDesk(TestDesk.LEISURELY)) {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            PluginGate gate =
                    desk.open(
                            "tickets",
                            on ->
                                    on.button(
                                            "open",
                                            Ack.EPHEMERAL,
                                            button -> {
                                                inside.countDown();
                                                go.await();
                                                button.reply("done in time");
                                            }));

            FakeAnswers discord = desk.press(1, "tickets", "open");
            await(() -> inside.getCount() == 0);
            Thread.ofVirtual().start(go::countDown);

            assertThat(gate.close(DRAIN)).isTrue();
            assertThat(discord.sent()).containsExactly("reply privately: done in time");
        }
    }

    @Test
    void handlerThatDoesNotReturnIsInterrupted() {
        try (TestDesk desk = new TestDesk(TestDesk.LEISURELY)) {
            CountDownLatch inside = new CountDownLatch(1);
            PluginGate gate =
                    desk.open(
                            "tickets",
                            on ->
                                    on.button(
                                            "open",
                                            Ack.EPHEMERAL,
                                            _ -> {
                                                inside.countDown();
                                                new CountDownLatch(1).await();
                                            }));

            FakeAnswers discord = desk.press(1, "tickets", "open");
            await(() -> inside.getCount() == 0);

            assertThat(gate.close(Duration.ofMillis(5))).isTrue();
            assertThat(desk.settle().failed()).isOne();
            assertThat(discord.callbacks()).isOne();
        }
    }

    @Test
    void commandOfAnotherPluginIsNotTakenOver() {
        try (TestDesk desk = new TestDesk(TestDesk.LEISURELY)) {
            SlashCommand ticket = SlashCommand.of("ticket", ServerKind.PUBLIC);
            desk.open("tickets", on -> on.slash(ticket).handle(Ack.EPHEMERAL, _ -> {}));

            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            desk.open("rival", on -> on.slash(ticket).handle(Ack.PUBLIC, _ -> {})))
                    .withMessageStartingWith(
                            "Plugin rival has the command /ticket, which plugin tickets has already");
        }
    }

    @Test
    void commandIsNotSharedWithOtherSubcommandsEither() {
        try (TestDesk desk = new TestDesk(TestDesk.LEISURELY)) {
            desk.open("tickets", on -> ticket(on, "open"));

            assertThatIllegalStateException()
                    .isThrownBy(() -> desk.open("rival", on -> ticket(on, "close")))
                    .withMessageStartingWith("Plugin rival has the command /ticket,");
        }
    }

    private static void ticket(Registrar on, String sub) {
        on.slash(SlashCommand.of("ticket", ServerKind.PUBLIC).sub(sub))
                .sub(sub, Ack.EPHEMERAL, _ -> {});
    }
}
