package cafe.comptoir.platform.dispatch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks of the same key one after the other and all else side by side, on virtual threads. There
 * may be any number of lanes; an empty one leaves nothing behind. What waits is bounded per lane and
 * in all.
 */
final class Lanes {

    private static final Logger log = LoggerFactory.getLogger(Lanes.class);

    /** A thread that never ends would keep what plugins left in its thread locals. */
    private static final int TASKS_PER_THREAD = 64;

    private final ConcurrentMap<Object, Lane> lanes = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();
    private final String name;
    private final int perLane;
    private final int total;
    private volatile boolean jammed;

    Lanes(String name, int perLane, int total) {
        this.name = name;
        this.perLane = perLane;
        this.total = total;
    }

    /** Returns how many tasks wait or run. */
    int size() {
        return size.get();
    }

    int count() {
        return lanes.size();
    }

    /** Takes a task, or returns that there is no room for it. */
    boolean offer(Object key, Runnable task) {
        if (size.incrementAndGet() > total) {
            size.decrementAndGet();
            return false;
        }
        while (true) {
            Lane known = lanes.get(key);
            Lane lane = known != null ? known : lanes.computeIfAbsent(key, Lane::new);
            switch (lane.add(task)) {
                case QUEUED -> {
                    return true;
                }
                case FIRST -> {
                    lane.startThread();
                    return true;
                }
                case FULL -> {
                    size.decrementAndGet();
                    return false;
                }
                case GONE -> log.trace("Lane {} has just ended; it begins anew", key);
            }
        }
    }

    /**
     * Takes a task, or pauses the calling thread until there is room for it. After a pause in vain
     * there is none until the jam is half gone, so that the caller is not held up at every task.
     */
    boolean offer(Object key, Runnable task, Duration patience) {
        if (offer(key, task)) {
            return true;
        }
        long deadline = System.nanoTime() + patience.toNanos();
        while (!jammed(key) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
            if (offer(key, task)) {
                return true;
            }
        }
        jam(key);
        return false;
    }

    private boolean jammed(Object key) {
        Lane lane = lanes.get(key);
        return jammed || (lane != null && lane.full);
    }

    private void jam(Object key) {
        Lane lane = lanes.get(key);
        if (size.get() >= total) {
            jammed = true;
        } else if (lane != null) {
            lane.full = true;
        }
    }

    private enum Added {
        QUEUED,
        FIRST,
        FULL,
        GONE
    }

    private final class Lane implements Runnable {

        private final Object key;
        private final ArrayDeque<Runnable> waiting = new ArrayDeque<>(2);
        private int inside;
        private boolean begun;
        private boolean gone;
        private volatile boolean full;

        Lane(Object key) {
            this.key = key;
        }

        synchronized Added add(Runnable task) {
            if (gone) {
                return Added.GONE;
            }
            if (inside >= perLane) {
                return Added.FULL;
            }
            waiting.add(task);
            inside++;
            Added added = begun ? Added.QUEUED : Added.FIRST;
            begun = true;
            return added;
        }

        void startThread() {
            // Begun by a lane's thread, it would inherit what a plugin left in that one's locals.
            Thread.ofVirtual().name(name).inheritInheritableThreadLocals(false).start(this);
        }

        @Override
        public void run() {
            for (int i = 0; i < TASKS_PER_THREAD; i++) {
                Runnable task = next();
                if (task == null) {
                    return;
                }
                try {
                    task.run();
                } catch (Throwable failure) {
                    log.error("A task of lane {} failed", key, failure);
                } finally {
                    leave();
                }
            }
            startThread();
        }

        private synchronized @Nullable Runnable next() {
            Runnable task = waiting.poll();
            if (task == null) {
                gone = true;
                lanes.remove(key, this);
            }
            return task;
        }

        private void leave() {
            synchronized (this) {
                inside--;
                if (full && inside <= perLane / 2) {
                    full = false;
                }
            }
            if (size.decrementAndGet() <= total / 2 && jammed) {
                jammed = false;
            }
        }
    }
}
