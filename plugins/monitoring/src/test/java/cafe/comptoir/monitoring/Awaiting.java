package cafe.comptoir.monitoring;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a fact that nobody announces. */
public final class Awaiting {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private Awaiting() {}

    public static void until(BooleanSupplier fact) {
        await().atMost(LIMIT).pollInterval(LOOK_AGAIN).until(fact::getAsBoolean);
    }
}
