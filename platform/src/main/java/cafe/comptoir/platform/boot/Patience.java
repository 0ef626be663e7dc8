package cafe.comptoir.platform.boot;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How an unreachable Discord is tried again: after {@code first}, then twice as long each time.
 *
 * @param first the first wait
 * @param longest the longest wait
 * @param attempts after how many attempts to give up
 */
public record Patience(Duration first, Duration longest, int attempts) {

    /** For a host that runs by itself: 1 s up to 1 min, without end. */
    public static final Patience FOREVER =
            new Patience(Duration.ofSeconds(1), Duration.ofMinutes(1), Integer.MAX_VALUE);

    public Patience {
        requireNonNull(first, "first is null");
        requireNonNull(longest, "longest is null");
    }

    Duration after(int attempt) {
        Duration wait = first.multipliedBy(1L << Math.min(attempt - 1, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
