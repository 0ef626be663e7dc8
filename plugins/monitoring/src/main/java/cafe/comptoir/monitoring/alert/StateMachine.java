package cafe.comptoir.monitoring.alert;

import cafe.comptoir.monitoring.alert.Phase.Acknowledged;
import cafe.comptoir.monitoring.alert.Phase.Firing;
import cafe.comptoir.monitoring.alert.Phase.Ok;
import cafe.comptoir.monitoring.alert.Phase.Open;
import cafe.comptoir.monitoring.alert.Phase.Pending;
import cafe.comptoir.monitoring.alert.Phase.Resolved;
import cafe.comptoir.monitoring.check.Fault;
import cafe.comptoir.monitoring.check.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * OK → pending → firing → acknowledged → resolved. A pure function of what was known, what was found
 * and the time; it remembers nothing.
 */
public final class StateMachine {

    private StateMachine() {}

    /** Returns what is known after a try. */
    public static CheckState after(CheckState before, Outcome outcome, Policy policy, Instant now) {
        return switch (outcome) {
            case Outcome.Good _ -> good(seen(before, false, policy), policy, now);
            case Outcome.Bad(Fault fault) -> bad(seen(before, true, policy), fault, policy, now);
            case Outcome.Unknown(Fault fault) -> unknown(before, fault);
            case Outcome.Withheld(String because) -> withheld(before, because);
        };
    }

    /** Returns what is known after somebody has taken the alert; unchanged where there is none. */
    public static CheckState acknowledged(CheckState before, Phase.Taker taker) {
        return before.phase() instanceof Firing(Instant since, Instant firedAt, int successes)
                ? before.with(new Acknowledged(since, firedAt, successes, taker))
                : before;
    }

    private static CheckState seen(CheckState before, boolean failed, Policy policy) {
        Recent recent = before.recent().with(failed);
        int changes = recent.changes();
        boolean flapping =
                before.flapping() ? changes > policy.flapStop() : changes >= policy.flapStart();
        return new CheckState(
                before.phase(),
                recent,
                flapping,
                before.fault(),
                Optional.empty(),
                Optional.empty());
    }

    private static CheckState good(CheckState state, Policy policy, Instant now) {
        return switch (state.phase()) {
            case Ok _, Resolved _ -> calm(state, now, now);
            case Pending(Instant since, int _) -> calm(state, since, now);
            case Open open -> {
                int successes = open.successes() + 1;
                boolean over = successes >= policy.recoveries() && !state.flapping();
                yield over
                        ? healthy(state, new Resolved(open.since(), open.firedAt(), now))
                        : state.with(open.withSuccesses(Math.min(successes, policy.recoveries())));
            }
        };
    }

    /** A success that is one of many ups and downs is no sign of health. */
    private static CheckState calm(CheckState state, Instant since, Instant now) {
        return state.flapping() ? state.with(new Firing(since, now, 1)) : healthy(state, new Ok());
    }

    private static CheckState bad(CheckState state, Fault fault, Policy policy, Instant now) {
        Phase next =
                switch (state.phase()) {
                    case Ok _, Resolved _ -> failing(now, 1, state.flapping(), policy, now);
                    case Pending(Instant since, int failures) ->
                            failing(since, failures + 1, state.flapping(), policy, now);
                    case Open open -> open.withSuccesses(0);
                };
        return new CheckState(
                next,
                state.recent(),
                state.flapping(),
                Optional.of(fault),
                Optional.empty(),
                Optional.empty());
    }

    private static Phase failing(
            Instant since, int failures, boolean flapping, Policy policy, Instant now) {
        return flapping || failures >= policy.failures()
                ? new Firing(since, now, 0)
                : new Pending(since, failures);
    }

    private static CheckState healthy(CheckState state, Phase phase) {
        return new CheckState(
                phase,
                state.recent(),
                state.flapping(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static CheckState unknown(CheckState before, Fault fault) {
        return new CheckState(
                before.phase(),
                before.recent(),
                before.flapping(),
                before.fault(),
                Optional.of(fault),
                before.withheld());
    }

    /** What failed behind something else that is down starts anew when that is back. */
    private static CheckState withheld(CheckState before, String because) {
        Phase phase =
                switch (before.phase()) {
                    case Ok _, Pending _, Resolved _ -> new Ok();
                    case Open open -> open.withSuccesses(0);
                };
        return new CheckState(
                phase,
                before.recent(),
                before.flapping(),
                before.isOpen() ? before.fault() : Optional.empty(),
                Optional.empty(),
                Optional.of(because));
    }
}
