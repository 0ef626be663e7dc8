package cafe.comptoir.monitoring.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of one source of flows: its templates, and which number comes next. */
final class Exporter {

    private static final int MOST_TEMPLATES = 512;

    /** A larger gap is a restart of the exporter, not a loss. */
    private static final long LARGEST_GAP = 1_000_000;

    private static final long WRAP = 1L << 32;

    private final Map<Integer, Known> templates = new HashMap<>();
    private long next = -1;
    private Instant seen = Instant.EPOCH;

    private record Known(Template template, Instant seen) {}

    void learn(int id, Template template, Instant now) {
        if (templates.size() < MOST_TEMPLATES || templates.containsKey(id)) {
            templates.put(id, new Known(template, now));
        }
    }

    void unlearn(int id) {
        templates.remove(id);
    }

    /** Returns a template that was repeated lately enough. */
    @Nullable Template template(int id, Instant now, Duration timeout) {
        Known known = templates.get(id);
        if (known == null) {
            return null;
        }
        if (known.seen().plus(timeout).isBefore(now)) {
            templates.remove(id);
            return null;
        }
        return known.template();
    }

    /**
     * Looks at a packet's number.
     *
     * @return how many are missing before it
     */
    long missing(long number) {
        if (next < 0) {
            return 0;
        }
        long gap = Math.floorMod(number - next, WRAP);
        return gap <= LARGEST_GAP ? gap : 0;
    }

    /** Returns when the last packet came. */
    Instant seen() {
        return seen;
    }

    /** Says which number comes next; unknown where that depends on what could not be read. */
    void expect(long number, Instant now) {
        seen = now;
        next = number < 0 ? -1 : number % WRAP;
    }
}
