package cafe.comptoir.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PluginMetricsTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final PluginMetrics metrics = new HostMetrics(registry).of("tickets");

    @Test
    void numbersBearThePluginsNameAndTheirTags() {
        metrics.count("opened", "how", "button");
        metrics.count("opened", "how", "button");
        metrics.time("answer", Duration.ofMillis(5));
        metrics.gauge("open", () -> 7);

        assertThat(registry.get("tickets.opened").tag("how", "button").counter().count())
                .isEqualTo(2);
        assertThat(registry.get("tickets.answer").timer().count()).isEqualTo(1);
        assertThat(registry.get("tickets.open").gauge().value()).isEqualTo(7);
    }

    @Test
    void numbersEndWithThePlugin() {
        metrics.count("opened");
        metrics.gauge("open", () -> 7);

        metrics.close();

        assertThat(registry.getMeters()).isEmpty();
    }
}
