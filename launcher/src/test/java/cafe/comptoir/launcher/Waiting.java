package cafe.comptoir.launcher;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a fact that nobody announces. */
final class Waiting {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_NANOS = 5_000_000;

    private Waiting() {}

    /**
     * @param otherwise says how it is instead
     */
    static void until(BooleanSupplier fact, Supplier<String> otherwise) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!fact.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(otherwise.get());
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
