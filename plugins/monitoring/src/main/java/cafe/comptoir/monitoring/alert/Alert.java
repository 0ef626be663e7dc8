package cafe.comptoir.monitoring.alert;

import cafe.comptoir.monitoring.check.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One alert, from the first failure to the end.
 *
 * @param name the check's
 * @param fault what was wrong when it was given, or {@link Fault#ABANDONED}
 */
public record Alert(
        long id,
        String name,
        Instant since,
        Instant firedAt,
        Fault fault,
        boolean flapping,
        Optional<Phase.Taker> taker,
        Optional<Instant> resolvedAt) {

    /** Returns how long it has lasted, or did. */
    public Duration duration(Instant now) {
        return Duration.between(since, resolvedAt.orElse(now));
    }

    /** Returns whether it ended because its check is watched no more, so that nobody knows the rest. */
    public boolean isAbandoned() {
        return fault.equals(Fault.ABANDONED);
    }

    /** Returns whether it goes on. */
    public boolean isOpen() {
        return resolvedAt.isEmpty();
    }
}
