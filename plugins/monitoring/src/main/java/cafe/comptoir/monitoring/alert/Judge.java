package cafe.comptoir.monitoring.alert;

import cafe.comptoir.monitoring.check.CheckConfig;
import cafe.comptoir.monitoring.check.Outcome;
import cafe.comptoir.monitoring.check.Plan;
import cafe.comptoir.monitoring.check.Runner;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Says whether a failure counts: not during maintenance, and not when something that the check depends
 * on has failed too. What it depends on is asked anew first, for the children of a dead router are
 * often tried before the router is.
 */
final class Judge {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final String MAINTENANCE = "maintenance";

    private final QuietTimes quiet;
    private final Runner runner;
    private final Clock clock;

    @Inject
    Judge(QuietTimes quiet, Runner runner, Clock clock) {
        this.quiet = quiet;
        this.runner = runner;
        this.clock = clock;
    }

    Outcome judge(
            CheckConfig check, Plan plan, Outcome outcome, Board board, Runner.Listener listener) {
        boolean maintained =
                quiet.now(check).filter(it -> it.kind() == Quiet.Kind.MAINTENANCE).isPresent();
        if (outcome instanceof Outcome.Good) {
            return outcome; // Even during maintenance: what works again is nobody's trouble.
        }
        if (maintained) {
            return new Outcome.Withheld(MAINTENANCE);
        }
        if (!(outcome instanceof Outcome.Bad)) {
            return outcome;
        }
        List<CheckConfig> above = plan.above(check.name());
        Optional<Outcome> withheld = withheld(above, board);
        if (withheld.isEmpty() && !above.isEmpty()) {
            Instant begun = clock.instant().minus(FRESH);
            above.stream()
                    .filter(other -> board.lastTry(other.name()).filter(begun::isBefore).isEmpty())
                    .forEach(other -> runner.tryNow(other, listener));
            withheld = withheld(above, board);
        }
        return withheld.orElse(outcome);
    }

    private static Optional<Outcome> withheld(List<CheckConfig> above, Board board) {
        return above.stream()
                .filter(other -> board.state(other.name()).isTroubled())
                .findFirst()
                .map(other -> new Outcome.Withheld(other.name()));
    }
}
