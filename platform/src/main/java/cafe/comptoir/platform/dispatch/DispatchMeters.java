package cafe.comptoir.platform.dispatch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/**
 * Shows the ledger as metrics: {@code comptoir.interactions.received} is the sum of {@code
 * comptoir.interactions} with outcomes {@code completed}, {@code failed} and {@code host} and of those
 * {@code parked} and {@code running}.
 */
public final class DispatchMeters implements MeterBinder {

    private static final String INTERACTIONS = "comptoir.interactions";

    private final Dispatcher dispatcher;

    public DispatchMeters(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder(INTERACTIONS + ".received", dispatcher, of(LedgerCounts::received))
                .register(registry);
        outcome(registry, "completed", of(LedgerCounts::completed));
        outcome(registry, "failed", of(LedgerCounts::failed));
        outcome(registry, "host", of(LedgerCounts::answeredByHost));
        Gauge.builder(INTERACTIONS + ".parked", dispatcher, of(LedgerCounts::parked))
                .register(registry);
        Gauge.builder(INTERACTIONS + ".running", dispatcher, of(LedgerCounts::running))
                .register(registry);
        FunctionCounter.builder("comptoir.events.dropped", dispatcher, Dispatcher::droppedEvents)
                .register(registry);
    }

    private void outcome(
            MeterRegistry registry, String outcome, ToDoubleFunction<Dispatcher> count) {
        FunctionCounter.builder(INTERACTIONS, dispatcher, count)
                .tag("outcome", outcome)
                .register(registry);
    }

    private static ToDoubleFunction<Dispatcher> of(ToDoubleFunction<LedgerCounts> count) {
        return dispatcher -> count.applyAsDouble(dispatcher.ledger());
    }
}
