package cafe.comptoir.bench;

import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Messages that have reached a listener. The plugin under measurement is built by the host and so
 * cannot be handed a counter: one for the whole process, reset before each block.
 */
final class Arrivals {

    private static final LongAdder ARRIVED = new LongAdder();

    private Arrivals() {}

    static void count() {
        ARRIVED.increment();
    }

    static void reset() {
        ARRIVED.reset();
    }

    static void await(long expected) {
        while (ARRIVED.sum() < expected) {
            LockSupport.parkNanos(20_000);
        }
    }
}
