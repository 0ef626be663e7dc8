package cafe.comptoir.platform.observe;

import cafe.comptoir.platform.dispatch.LedgerCounts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

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

    /** Shows what became of all interactions; {@code received} is the sum of the others. */
    public void watch(Supplier<LedgerCounts> ledger) {
        show("received", ledger, LedgerCounts::received);
        show("completed", ledger, LedgerCounts::completed);
        show("failed", ledger, LedgerCounts::failed);
        show("answered.by.host", ledger, LedgerCounts::answeredByHost);
        show("parked", ledger, LedgerCounts::parked);
        show("running", ledger, LedgerCounts::running);
    }

    private void show(
            String name, Supplier<LedgerCounts> ledger, ToDoubleFunction<LedgerCounts> count) {
        Gauge.builder("comptoir.interactions." + name, () -> count.applyAsDouble(ledger.get()))
                .strongReference(true)
                .register(registry);
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
