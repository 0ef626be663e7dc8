package cafe.comptoir.launcher;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for a fact that nobody announces. */
final class Waiting {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private Waiting() {}

    /**
     * @param otherwise says how it is instead
     */
    static void until(BooleanSupplier fact, Supplier<String> otherwise) {
        try {
            await().atMost(LIMIT).pollInterval(LOOK_AGAIN).until(fact::getAsBoolean);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(otherwise.get(), e);
        }
    }
}
