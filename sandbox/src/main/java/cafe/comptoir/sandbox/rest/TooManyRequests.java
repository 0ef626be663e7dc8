package cafe.comptoir.sandbox.rest;

import java.time.Duration;

/** One of Discord's limits on how often. */
final class TooManyRequests extends RuntimeException {
    private final Duration retryAfter;

    TooManyRequests(Duration retryAfter) {
        super("You are being rate limited.");
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
