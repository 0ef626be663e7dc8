package cafe.comptoir.platform.dispatch;

import static cafe.comptoir.platform.dispatch.TestDesk.await;
import static cafe.comptoir.platform.dispatch.TestDesk.routes;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.interaction.Handler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LedgerUnderLoadTest {

    private static final Handler<ButtonContext> HELLO = button -> button.reply("hello");

    @Test
    void ledgerBalancesWhileAGateIsClosedParkedAndOpenedUnderLoad() throws Exception {
        DispatchLimits limits =
                new DispatchLimits(
                        Duration.ofMillis(3),
                        Duration.ofMillis(5),
                        4,
                        3_000,
                        500,
                        100,
                        1_000,
                        Duration.ZERO);
        int presses = 12_000;
        try (TestDesk desk = new TestDesk(limits)) {
            Registrations version = routes(LedgerUnderLoadTest::busyRoutes);
            PluginGate gate = desk.gates.of("tickets");
            gate.open(version);
            AtomicBoolean over = new AtomicBoolean();
            Thread admin = Thread.ofPlatform().start(() -> swap(gate, version, over));
            List<FakeAnswers> all = Collections.synchronizedList(new ArrayList<>());

            Thread[] crowds =
                    Stream.iterate(0, seed -> seed < 3, seed -> seed + 1)
                            .map(seed ->
                                    Thread.ofPlatform()
                                            .start(() ->
                                                    all.addAll(crowd(desk, seed, presses / 3))))
                            .toArray(Thread[]::new);
            for (Thread crowd : crowds) {
                while (crowd.isAlive()) {
                    assertThat(desk.desk.counts().balanced()).isTrue();
                }
                crowd.join();
            }
            over.set(true);
            admin.join();
            LedgerCounts counts = desk.settle();

            assertThat(counts.balanced()).isTrue();
            assertThat(counts.received()).isEqualTo(presses);
            assertThat(counts.running() + counts.parked()).isZero();
            assertThat(counts.completed()).isPositive();
            assertThat(counts.failed()).isPositive();
            assertThat(counts.answeredByHost()).isPositive();
            assertThat(all).hasSize(presses).allMatch(press -> press.callbacks() == 1);
            await(() -> desk.desk.lanes() == 0);
        }
    }

    private static void busyRoutes(Registrations on) {
        AtomicInteger calls = new AtomicInteger();
        on.button("open", Ack.EPHEMERAL, HELLO);
        on.button("form", Ack.MODAL, _ -> {});
        on.button(
                "fail",
                Ack.PUBLIC,
                button -> {
                    if (calls.incrementAndGet() % 64 == 0) {
                        throw new LinkageError("unloaded");
                    }
                    button.reply("hello");
                });
        on.button("edit", Ack.EDIT, _ -> {});
    }

    private static List<FakeAnswers> crowd(TestDesk desk, int seed, int presses) {
        List<FakeAnswers> answers = new ArrayList<>(presses);
        List<String> routes = List.of("open", "form", "fail", "edit", "unknown");
        for (int i = 0; i < presses; i++) {
            answers.add(desk.press(1 + (i + seed) % 60, "tickets", routes.get(i % 5)));
        }
        return answers;
    }

    private static void swap(PluginGate gate, Registrations version, AtomicBoolean over) {
        for (int i = 0; !over.get(); i++) {
            if (i % 4 == 0) {
                gate.close(Duration.ofMillis(50));
            } else {
                gate.park(Duration.ofMillis(50));
            }
            gate.open(version);
            Thread.onSpinWait();
        }
        gate.open(version);
    }
}
