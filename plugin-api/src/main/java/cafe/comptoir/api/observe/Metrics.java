package cafe.comptoir.api.observe;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * A plugin's numbers, named {@code <plugin>.<name>} in the host's metrics. Names are lower-case words
 * with dots between; tags are pairs of key and value, of few different values.
 */
public interface Metrics {

    /** Counts one occurrence. */
    void count(String name, String... tags);

    /** Records how long something took. */
    void time(String name, Duration duration, String... tags);

    /** Shows a number that is asked for when somebody looks; ends with the plugin. */
    void gauge(String name, DoubleSupplier value, String... tags);
}
