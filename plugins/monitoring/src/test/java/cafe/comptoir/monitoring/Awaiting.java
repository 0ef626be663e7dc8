package cafe.comptoir.monitoring;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a fact that nobody announces. */
public final class Awaiting {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long LOOK_AGAIN_NANOS = 5_000_000;

    private Awaiting() {}

    public static void until(BooleanSupplier fact) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!fact.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not come true within " + LIMIT);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
