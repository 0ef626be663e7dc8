package cafe.comptoir.platform.observe;

import io.micrometer.core.instrument.MeterRegistry;

/** The numbers of the host and of all plugins. */
public final class HostMetrics implements AutoCloseable {

    private final MeterRegistry registry;

    public HostMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Returns where all numbers are. */
    public MeterRegistry registry() {
        return registry;
    }

    /** Returns one plugin's part; closing it takes its numbers away. */
    public PluginMetrics of(String plugin) {
        return new PluginMetrics(registry, plugin);
    }

    @Override
    public void close() {
        registry.close();
    }
}
