package cafe.comptoir.platform.dispatch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acts after a while, on a platform thread: virtual ones may all be held up when it matters. The few
 * delays there are have a queue each, so that what is due next is always in front, and the thread looks
 * at them in steps: setting a timer and cancelling it wake nobody.
 */
final class Timers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Timers.class);

    /** How late an action may come. */
    private static final Duration STEP = Duration.ofMillis(20);

    private final ConcurrentMap<Duration, Queue> queues = new ConcurrentHashMap<>();
    private final Duration wakefulness;
    private final Thread thread;
    private volatile boolean asleep;
    private volatile boolean closed;

    Timers() {
        this(Duration.ofSeconds(10));
    }

    /**
     * @param wakefulness how long the thread goes on looking when nothing is set, before it waits to be
     *     woken
     */
    Timers(Duration wakefulness) {
        this.wakefulness = wakefulness;
        thread = Thread.ofPlatform().daemon().name("acknowledge").start(this::run);
    }

    /** An action that is to come. */
    static final class Timer {

        private final long due;
        private final AtomicReference<@Nullable Runnable> action;

        private Timer(long due, Runnable action) {
            this.due = due;
            this.action = new AtomicReference<>(action);
        }

        /** The action will not come, unless it has begun. */
        void cancel() {
            action.set(null);
        }

        private void act() {
            Runnable wanted = action.getAndSet(null);
            if (wanted != null) {
                try {
                    wanted.run();
                } catch (RuntimeException failure) {
                    log.error("An interaction could not be acknowledged in time", failure);
                }
            }
        }
    }

    /** The timers of one delay, in the order in which they are due. */
    private static final class Queue {

        private final ArrayDeque<Timer> timers = new ArrayDeque<>();

        synchronized Timer add(Duration delay, Runnable action) {
            Timer timer = new Timer(System.nanoTime() + delay.toNanos(), action);
            timers.add(timer);
            return timer;
        }

        synchronized @Nullable Timer due(long now) {
            Timer first = timers.peek();
            return first != null && first.due - now <= 0 ? timers.poll() : null;
        }

        synchronized boolean isEmpty() {
            return timers.isEmpty();
        }
    }

    Timer after(Duration delay, Runnable action) {
        Timer timer = queues.computeIfAbsent(delay, _ -> new Queue()).add(delay, action);
        if (asleep) {
            LockSupport.unpark(thread);
        }
        return timer;
    }

    private void run() {
        long lastSeen = System.nanoTime();
        while (!closed) {
            long now = System.nanoTime();
            if (actOnDue(now)) {
                lastSeen = now;
            }
            if (now - lastSeen < wakefulness.toNanos()) {
                LockSupport.parkNanos(STEP.toNanos());
            } else {
                sleep();
                lastSeen = System.nanoTime();
            }
        }
    }

    /** Returns whether there are any timers. */
    private boolean actOnDue(long now) {
        boolean any = false;
        for (Queue queue : queues.values()) {
            any |= !queue.isEmpty();
            for (Timer timer = queue.due(now); timer != null; timer = queue.due(now)) {
                timer.act();
            }
        }
        return any;
    }

    /** Whoever sets a timer from here on either is seen in the queue or sees that it must wake. */
    private void sleep() {
        asleep = true;
        while (!closed && queues.values().stream().allMatch(Queue::isEmpty)) {
            LockSupport.park(this);
        }
        asleep = false;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
