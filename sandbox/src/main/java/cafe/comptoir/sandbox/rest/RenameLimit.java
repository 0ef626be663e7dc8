package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** Discord lets a channel change its name or topic twice in ten minutes. */
final class RenameLimit {
    private static final int CHANGES = 2;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Timeline time;
    private final Map<Long, ArrayDeque<Instant>> changes = new HashMap<>();

    RenameLimit(Timeline time) {
        this.time = time;
    }

    synchronized void count(long channelId) {
        ArrayDeque<Instant> recent = changes.computeIfAbsent(channelId, _ -> new ArrayDeque<>());
        Instant now = time.now();
        while (!recent.isEmpty() && !recent.getFirst().plus(WINDOW).isAfter(now)) {
            recent.removeFirst();
        }
        if (recent.size() >= CHANGES) {
            throw new TooManyRequests(Duration.between(now, recent.getFirst().plus(WINDOW)));
        }
        recent.addLast(now);
    }
}
