package cafe.comptoir.sandbox.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** A time that a test moves: what falls due runs on the thread that advances it, in order. */
public final class ManualTimeline implements Timeline {
    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private Instant now;
    private long orders;

    public ManualTimeline(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized Cancellable after(Duration delay, Runnable task) {
        Due due = new Due(now.plus(delay), orders++, task);
        queue.add(due);
        return () -> forget(due);
    }

    /** Moves time on and runs what has become due. */
    public void advance(Duration step) {
        for (Due due : dueBy(step)) {
            due.task().run();
        }
    }

    @Override
    public synchronized void close() {
        queue.clear();
    }

    private synchronized void forget(Due due) {
        queue.remove(due);
    }

    private synchronized List<Due> dueBy(Duration step) {
        now = now.plus(step);
        List<Due> due = new ArrayList<>();
        while (!queue.isEmpty() && !queue.element().at().isAfter(now)) {
            due.add(queue.remove());
        }
        return due;
    }

    private record Due(Instant at, long order, Runnable task) {}
}
