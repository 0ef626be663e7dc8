package cafe.comptoir.monitoring.history;

import java.time.Duration;
import java.time.Instant;

/** How finely history is kept. */
public enum Step {
    FINE(Duration.ofMinutes(5)),
    HOURLY(Duration.ofHours(1));

    private final Duration length;

    Step(Duration length) {
        this.length = length;
    }

    /** Returns how long a slot is. */
    public Duration length() {
        return length;
    }

    /** Returns when the slot began that holds a moment, in milliseconds since 1970. */
    public long slot(Instant moment) {
        long millis = length.toMillis();
        return Math.floorDiv(moment.toEpochMilli(), millis) * millis;
    }
}
