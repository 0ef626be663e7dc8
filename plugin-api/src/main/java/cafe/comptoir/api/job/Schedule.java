package cafe.comptoir.api.job;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** When work is done again. A run that was missed while the host was down is made up for once. */
public sealed interface Schedule {

    /**
     * At a fixed interval.
     *
     * @param interval from the end of one run to the start of the next
     */
    record Every(Duration interval) implements Schedule {

        public Every {
            requireNonNull(interval, "interval is null");
            if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("a schedule's interval is at least 1 s");
            }
        }
    }

    /**
     * Once a day at a wall-clock time. A time that a clock change leaves out is taken as the next one
     * that exists; one that comes twice is the first.
     */
    record Daily(LocalTime time, ZoneId zone) implements Schedule {

        public Daily {
            requireNonNull(time, "time is null");
            requireNonNull(zone, "zone is null");
        }
    }

    /** Returns a schedule at a fixed interval. */
    static Schedule every(Duration interval) {
        return new Every(interval);
    }

    /** Returns a schedule once a day. */
    static Schedule daily(LocalTime time, ZoneId zone) {
        return new Daily(time, zone);
    }
}
