package cafe.comptoir.platform.job;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes the one who looks for jobs; a ring while nobody sleeps is kept for the next one who would. */
final class Alarm {

    /** As long as one sleeps when there is nothing to wait for. */
    static final Duration LONG = Duration.ofHours(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private boolean ringing;

    void ring() {
        lock.lock();
        try {
            ringing = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps until it rings, or for so long; an hour at most, as the wall clock may be set. */
    void await(Duration limit) {
        lock.lock();
        try {
            long left = TimeUnit.NANOSECONDS.convert(limit.compareTo(LONG) < 0 ? limit : LONG);
            while (!ringing && left > 0) {
                left = rung.awaitNanos(left);
            }
            ringing = false;
        } catch (InterruptedException e) {
            // Nobody has a reason to interrupt this thread; it would only look once more.
            ringing = false;
        } finally {
            lock.unlock();
        }
    }
}
