package cafe.comptoir.monitoring.history;

import java.time.Duration;
import java.time.Instant;

/**
 * What a check found during a slot of time.
 *
 * @param slot its beginning
 * @param micros response times added up
 * @param slowest the longest one, in microseconds
 */
public record Sum(Instant slot, long good, long bad, long unknown, long micros, long slowest) {

    /** Returns nothing yet. */
    public static Sum none(Instant slot) {
        return new Sum(slot, 0, 0, 0, 0, 0);
    }

    Sum plusGood(Duration took) {
        long time = took.toNanos() / 1000;
        return new Sum(slot, good + 1, bad, unknown, micros + time, Math.max(slowest, time));
    }

    Sum plusBad() {
        return new Sum(slot, good, bad + 1, unknown, micros, slowest);
    }

    Sum plusUnknown() {
        return new Sum(slot, good, bad, unknown + 1, micros, slowest);
    }

    /** Returns both together, under this one's slot. */
    public Sum plus(Sum other) {
        return new Sum(
                slot,
                good + other.good,
                bad + other.bad,
                unknown + other.unknown,
                micros + other.micros,
                Math.max(slowest, other.slowest));
    }

    /** Returns the mean response time in milliseconds, 0 if nothing answered. */
    public double meanMillis() {
        return good == 0 ? 0 : micros / 1000.0 / good;
    }

    /** Returns the share of tries that were answered well, of those that told anything; 1 if none. */
    public double availability() {
        return good + bad == 0 ? 1 : (double) good / (good + bad);
    }

    /** Returns whether there is anything to show. */
    public boolean tells() {
        return good + bad > 0;
    }
}
