package cafe.comptoir.sandbox.model;

import java.time.Duration;
import java.time.Instant;

/** The time the world lives in, and what is to happen later in it. */
public interface Timeline extends AutoCloseable {
    Instant now();

    /** Runs the task once, not before the delay has passed, until cancelled. */
    Cancellable after(Duration delay, Runnable task);

    @Override
    void close();

    /** A thing that may still be called off. */
    interface Cancellable {
        void cancel();
    }
}
