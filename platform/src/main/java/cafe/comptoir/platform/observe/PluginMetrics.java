package cafe.comptoir.platform.observe;

import cafe.comptoir.api.observe.Metrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/** One plugin's numbers, which end with it: a gauge left behind would keep its classes. */
public final class PluginMetrics implements Metrics, AutoCloseable {

    private final MeterRegistry registry;
    private final String plugin;
    private final Set<Meter> meters = ConcurrentHashMap.newKeySet();

    PluginMetrics(MeterRegistry registry, String plugin) {
        this.registry = registry;
        this.plugin = plugin;
    }

    @Override
    public void count(String name, String... tags) {
        Counter counter = registry.counter(full(name), tags);
        meters.add(counter);
        counter.increment();
    }

    @Override
    public void time(String name, Duration duration, String... tags) {
        Timer timer = registry.timer(full(name), tags);
        meters.add(timer);
        timer.record(duration);
    }

    @Override
    public void gauge(String name, DoubleSupplier value, String... tags) {
        meters.add(
                Gauge.builder(full(name), value, DoubleSupplier::getAsDouble)
                        .tags(tags)
                        .strongReference(true)
                        .register(registry));
    }

    @Override
    public void close() {
        meters.forEach(registry::remove);
        meters.clear();
    }

    private String full(String name) {
        return plugin + "." + name;
    }
}
