package cafe.comptoir.monitoring.alert;

import cafe.comptoir.monitoring.check.Fault;
import java.util.Optional;

/**
 * What is known of a check.
 *
 * @param flapping whether it fails and recovers in turns; then one alert stands until it has calmed
 * @param fault what was wrong last, while something is
 * @param unknown why the last try told nothing, if it did not
 * @param withheld because of what its failures do not count, if they do not
 */
public record CheckState(
        Phase phase,
        Recent recent,
        boolean flapping,
        Optional<Fault> fault,
        Optional<Fault> unknown,
        Optional<String> withheld) {

    /** What is known before the first try. */
    public static final CheckState NEW =
            new CheckState(
                    new Phase.Ok(),
                    Recent.NONE,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** Returns whether there is an alert. */
    public boolean isOpen() {
        return phase instanceof Phase.Open;
    }

    /** Returns whether those that depend on this check cannot be judged. */
    public boolean isTroubled() {
        return isOpen() || phase instanceof Phase.Pending;
    }

    CheckState with(Phase next) {
        return new CheckState(next, recent, flapping, fault, unknown, withheld);
    }
}
