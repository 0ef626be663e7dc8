package cafe.comptoir.monitoring.alert;

import java.time.Instant;

/**
 * A time during which nobody is called.
 *
 * @param subject the name of a check or of a group
 */
public record Quiet(
        long id,
        Kind kind,
        Scope scope,
        String subject,
        Instant from,
        Instant to,
        long person,
        String personName,
        String reason) {

    /** The kinds of quiet times. */
    public enum Kind {
        /** Failures are shown, and nobody is called. */
        SILENCE,
        /** Failures do not count. */
        MAINTENANCE
    }

    /** What a quiet time is for. */
    public enum Scope {
        CHECK,
        GROUP
    }

    boolean covers(String check, String group) {
        return subject.equals(scope == Scope.CHECK ? check : group);
    }

    boolean isOn(Instant now) {
        return !now.isBefore(from) && now.isBefore(to);
    }
}
