package cafe.comptoir.sshsecurity.ssh;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something has happened lately, by source. Who comes from ever new sources makes us forget the
 * oldest of them, not run out of memory. Not safe for use by several threads.
 */
final class Tally {

    private static final int MOST_SOURCES = 10_000;

    private final long window;
    private final Map<String, Deque<Long>> times = new LinkedHashMap<>();

    Tally(Duration window) {
        this.window = window.toNanos();
    }

    void add(String source) {
        Deque<Long> before = times.remove(source);
        Deque<Long> all = before == null ? new ArrayDeque<>() : before;
        all.add(System.nanoTime());
        times.put(source, all);
        if (times.size() > MOST_SOURCES) {
            Iterator<String> oldest = times.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    int count(String source) {
        Deque<Long> all = times.get(source);
        if (all == null) {
            return 0;
        }
        long oldest = System.nanoTime() - window;
        while (!all.isEmpty() && all.peekFirst() - oldest < 0) {
            all.removeFirst();
        }
        if (all.isEmpty()) {
            times.remove(source);
        }
        return all.size();
    }
}
