package cafe.comptoir.sshsecurity.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far the log has been committed, and a place to wait for more. */
final class Progress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long blocks;
    private volatile long records;

    void to(long nextSeq, long nextRecord) {
        lock.lock();
        try {
            records = nextRecord;
            blocks = nextSeq;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long blocks() {
        return blocks;
    }

    long records() {
        return records;
    }

    /** Waits until there are more blocks than this; returns whether there are. */
    boolean awaitMoreThan(long seq, Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (blocks <= seq && left > 0) {
                left = moved.awaitNanos(left);
            }
            return blocks > seq;
        } finally {
            lock.unlock();
        }
    }

    static long nanos(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
