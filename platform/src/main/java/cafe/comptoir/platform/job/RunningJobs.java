package cafe.comptoir.platform.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** Which jobs run at the moment, one a lane. Safe for use by several threads. */
final class RunningJobs {

    private record Run(long seq, Thread thread) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Map<String, Run> byLane = new HashMap<>();
    private boolean closed;

    /** Starts a job on a virtual thread of its own, unless another of its lane runs or it is closed. */
    void start(Job job, String threadName, Runnable work) {
        lock.lock();
        try {
            if (!closed && !byLane.containsKey(job.lane())) {
                Thread thread = Thread.ofVirtual().name(threadName).unstarted(work);
                byLane.put(job.lane(), new Run(job.seq(), thread));
                thread.start();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets no more jobs start. */
    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    void end(Job job) {
        lock.lock();
        try {
            byLane.remove(job.lane());
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int count() {
        lock.lock();
        try {
            return byLane.size();
        } finally {
            lock.unlock();
        }
    }

    Set<Long> seqs() {
        lock.lock();
        try {
            return byLane.values().stream().map(Run::seq).collect(Collectors.toUnmodifiableSet());
        } finally {
            lock.unlock();
        }
    }

    void interrupt() {
        lock.lock();
        try {
            List.copyOf(byLane.values()).forEach(run -> run.thread().interrupt());
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing runs; returns false if something still does after the time. */
    boolean awaitNone(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (!byLane.isEmpty() && left > 0) {
                left = ended.awaitNanos(left);
            }
            return byLane.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
