package cafe.comptoir.monitoring.alert;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.monitoring.alert.Phase.Acknowledged;
import cafe.comptoir.monitoring.alert.Phase.Firing;
import cafe.comptoir.monitoring.alert.Phase.Ok;
import cafe.comptoir.monitoring.alert.Phase.Pending;
import cafe.comptoir.monitoring.alert.Phase.Resolved;
import cafe.comptoir.monitoring.check.Fault;
import cafe.comptoir.monitoring.check.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateMachineTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Policy POLICY = new Policy(3, 2, 8, 3);
    private static final Fault FAULT = new Fault("refused", List.of());
    private static final Outcome GOOD = new Outcome.Good(Duration.ofMillis(3));
    private static final Outcome BAD = new Outcome.Bad(FAULT);
    private static final Outcome UNKNOWN = new Outcome.Unknown(new Fault("monitor", List.of("x")));
    private static final Outcome WITHHELD = new Outcome.Withheld("router");

    @Test
    void oneFailureIsNoAlert() {
        assertThat(after(BAD).phase()).isEqualTo(new Pending(at(1), 1));
        assertThat(after(BAD, BAD).phase()).isEqualTo(new Pending(at(1), 2));
    }

    @Test
    void enoughFailuresInARowAreAnAlertThatBeganWithTheFirst() {
        assertThat(after(BAD, BAD, BAD).phase()).isEqualTo(new Firing(at(1), at(3), 0));
        assertThat(after(BAD, BAD, BAD).fault()).contains(FAULT);
    }

    @Test
    void aSuccessInBetweenStartsTheCountAnew() {
        assertThat(after(BAD, BAD, GOOD).phase()).isEqualTo(new Ok());
        assertThat(after(BAD, BAD, GOOD, BAD).phase()).isEqualTo(new Pending(at(4), 1));
    }

    @Test
    void oneSuccessDoesNotEndAnAlert() {
        assertThat(after(BAD, BAD, BAD, GOOD).phase()).isEqualTo(new Firing(at(1), at(3), 1));
        assertThat(after(BAD, BAD, BAD, GOOD, BAD).phase()).isEqualTo(new Firing(at(1), at(3), 0));
    }

    @Test
    void enoughSuccessesInARowEndAnAlert() {
        CheckState state = after(BAD, BAD, BAD, GOOD, GOOD);

        assertThat(state.phase()).isEqualTo(new Resolved(at(1), at(3), at(5)));
        assertThat(state.fault()).isEmpty();
    }

    @Test
    void whatIsResolvedStartsAnew() {
        CheckState resolved = after(BAD, BAD, BAD, GOOD, GOOD);

        assertThat(step(resolved, GOOD, 6).phase()).isEqualTo(new Ok());
        assertThat(step(resolved, BAD, 6).phase()).isEqualTo(new Pending(at(6), 1));
    }

    @Test
    void whereOneFailureIsEnoughTheFirstIsAnAlert() {
        CheckState state = StateMachine.after(CheckState.NEW, BAD, new Policy(1, 1, 8, 3), START);

        assertThat(state.phase()).isEqualTo(new Firing(START, START, 0));
    }

    @Test
    void anAlertThatWasTakenStaysTakenUntilItIsOver() {
        Phase.Taker hugo = new Phase.Taker(1, "Hugo", at(4));
        CheckState taken = StateMachine.acknowledged(after(BAD, BAD, BAD), hugo);

        assertThat(taken.phase()).isEqualTo(new Acknowledged(at(1), at(3), 0, hugo));
        assertThat(step(taken, BAD, 5).phase()).isEqualTo(taken.phase());
        assertThat(step(taken, GOOD, 5).phase()).isEqualTo(new Acknowledged(at(1), at(3), 1, hugo));
        assertThat(step(step(taken, GOOD, 5), GOOD, 6).phase())
                .isEqualTo(new Resolved(at(1), at(3), at(6)));
    }

    @Test
    void onlyAFiringAlertCanBeTaken() {
        Phase.Taker hugo = new Phase.Taker(1, "Hugo", at(4));
        Phase.Taker lea = new Phase.Taker(2, "Léa", at(5));
        CheckState taken = StateMachine.acknowledged(after(BAD, BAD, BAD), hugo);

        assertThat(StateMachine.acknowledged(taken, lea)).isEqualTo(taken);
        for (CheckState other :
                List.of(after(GOOD), after(BAD), after(BAD, BAD, BAD, GOOD, GOOD))) {
            assertThat(StateMachine.acknowledged(other, hugo)).isEqualTo(other);
        }
    }

    @Test
    void aFaultOfTheMonitorChangesNoPhaseAndCountsForNothing() {
        for (CheckState state : everyPhase()) {
            CheckState next = step(state, UNKNOWN, 9);

            assertThat(next.phase()).isEqualTo(state.phase());
            assertThat(next.recent()).isEqualTo(state.recent());
            assertThat(next.unknown()).isPresent();
        }
        assertThat(after(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN).isTroubled()).isFalse();
        assertThat(after(BAD, UNKNOWN, BAD, UNKNOWN, BAD).phase())
                .isEqualTo(new Firing(at(1), at(5), 0));
    }

    @Test
    void theNextResultEndsNotKnowing() {
        assertThat(after(UNKNOWN, GOOD).unknown()).isEmpty();
        assertThat(after(UNKNOWN, BAD).unknown()).isEmpty();
    }

    @Test
    void failuresBehindADeadRouterNeverBecomeAnAlert() {
        assertThat(after(BAD, BAD, WITHHELD).phase()).isEqualTo(new Ok());
        assertThat(after(WITHHELD, WITHHELD, WITHHELD, WITHHELD).isOpen()).isFalse();
        assertThat(after(BAD, BAD, WITHHELD, BAD).phase()).isEqualTo(new Pending(at(4), 1));
        assertThat(after(WITHHELD).withheld()).contains("router");
        assertThat(after(WITHHELD, GOOD).withheld()).isEmpty();
    }

    @Test
    void anAlertThatWasGivenBeforeTheRouterDiedIsNotOver() {
        CheckState state = after(BAD, BAD, BAD, GOOD, WITHHELD);

        assertThat(state.phase()).isEqualTo(new Firing(at(1), at(3), 0));
        assertThat(state.fault()).contains(FAULT);
    }

    @Test
    void whatComesAndGoesIsOneAlertUntilItHasCalmedDown() {
        List<Outcome> upAndDown = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            upAndDown.addAll(List.of(BAD, GOOD));
        }
        CheckState state = CheckState.NEW;
        int alerts = 0;
        int second = 0;
        for (Outcome outcome : upAndDown) {
            CheckState next = step(state, outcome, ++second);
            alerts += !state.isOpen() && next.isOpen() ? 1 : 0;
            state = next;
        }
        assertThat(alerts).isEqualTo(1);
        assertThat(state.flapping()).isTrue();
        assertThat(state.isOpen()).isTrue();

        int calm = 0;
        while (state.isOpen()) {
            state = step(state, GOOD, ++second);
            calm++;
            assertThat(calm).as("it must calm down some time").isLessThan(Recent.SIZE + 2);
        }
        assertThat(calm).isGreaterThan(POLICY.recoveries());
        assertThat(state.flapping()).isFalse();
    }

    @Test
    void everyOutcomeFromEveryPhaseLeadsSomewhereThatMakesSense() {
        for (CheckState state : everyPhase()) {
            for (Outcome outcome : List.of(GOOD, BAD, UNKNOWN, WITHHELD)) {
                CheckState next = step(state, outcome, 20);

                boolean tookOver = next.phase() instanceof Acknowledged;
                assertThat(tookOver)
                        .isEqualTo(state.phase() instanceof Acknowledged && next.isOpen());
                if (!(outcome instanceof Outcome.Bad)) {
                    assertThat(next.isOpen() && !state.isOpen()).as("%s", outcome).isFalse();
                }
                if (!(outcome instanceof Outcome.Good)) {
                    assertThat(!next.isOpen() && state.isOpen()).as("%s", outcome).isFalse();
                }
            }
        }
    }

    @Test
    void changesAreCountedAmongTheLastTwentyOnly() {
        Recent recent = Recent.NONE;
        for (int i = 0; i < 40; i++) {
            recent = recent.with(i % 2 == 0);
        }
        assertThat(recent.changes()).isEqualTo(Recent.SIZE - 1);
        for (int i = 0; i < Recent.SIZE; i++) {
            recent = recent.with(false);
        }
        assertThat(recent.changes()).isZero();
    }

    private static List<CheckState> everyPhase() {
        CheckState firing = after(BAD, BAD, BAD);
        return List.of(
                CheckState.NEW,
                after(GOOD),
                after(BAD),
                firing,
                after(BAD, BAD, BAD, GOOD),
                StateMachine.acknowledged(firing, new Phase.Taker(1, "Hugo", at(4))),
                after(BAD, BAD, BAD, GOOD, GOOD));
    }

    private static CheckState after(Outcome... outcomes) {
        CheckState state = CheckState.NEW;
        int second = 0;
        for (Outcome outcome : outcomes) {
            state = step(state, outcome, ++second);
        }
        return state;
    }

    private static CheckState step(CheckState state, Outcome outcome, int second) {
        return StateMachine.after(state, outcome, POLICY, at(second));
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
