package cafe.comptoir.monitoring.vault;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiter; given while nobody waits, it is found by the next. */
final class Signal {

    private final Semaphore given = new Semaphore(0);

    void give() {
        if (given.availablePermits() == 0) {
            given.release();
        }
    }

    void await(Duration limit) {
        try {
            var _ = given.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS);
            given.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
