package cafe.comptoir.platform.dispatch;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import net.dv8tion.jda.api.events.GenericEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events to the plugins that listen, in order within a channel. Each plugin has lanes of its
 * own, so that one that is slow keeps no other from its events.
 */
final class EventDesk {

    private static final Logger log = LoggerFactory.getLogger(EventDesk.class);
    private static final long BETWEEN_WARNINGS = TimeUnit.MINUTES.toNanos(1);

    private final Gates gates;
    private final DispatchLimits limits;
    private final ConcurrentMap<String, Queue> queues = new ConcurrentHashMap<>();

    EventDesk(Gates gates, DispatchLimits limits) {
        this.gates = gates;
        this.limits = limits;
    }

    boolean idle() {
        return queues.values().stream().allMatch(queue -> queue.lanes.size() == 0);
    }

    /** Returns how many events no room was found for. */
    long dropped() {
        return queues.values().stream().mapToLong(queue -> queue.dropped.sum()).sum();
    }

    /** Takes in an event; pauses for a while where a plugin is so far behind that there is no room. */
    void receive(GenericEvent event) {
        for (PluginGate gate : gates.all()) {
            if (gate.hears(event.getClass())) {
                queue(gate.plugin()).take(gate, event);
            }
        }
    }

    private Queue queue(String plugin) {
        Queue known = queues.get(plugin);
        return known != null ? known : queues.computeIfAbsent(plugin, Queue::new);
    }

    private final class Queue {

        private final String plugin;
        private final Lanes lanes;
        private final LongAdder dropped = new LongAdder();
        private final AtomicLong warned = new AtomicLong(System.nanoTime() - BETWEEN_WARNINGS);

        Queue(String plugin) {
            this.plugin = plugin;
            this.lanes = new Lanes("event", limits.eventsPerLane(), limits.events());
        }

        void take(PluginGate gate, GenericEvent event) {
            Long order = EventOrder.of(event);
            if (!lanes.offer(order, () -> deliver(gate, event), limits.eventPatience())) {
                dropped.increment();
                warn();
            }
        }

        private void warn() {
            long now = System.nanoTime();
            long last = warned.get();
            if (now - last >= BETWEEN_WARNINGS && warned.compareAndSet(last, now)) {
                log.warn(
                        "Plugin {} is too slow; events not brought to it so far: {}",
                        plugin,
                        dropped.sum());
            }
        }
    }

    private static void deliver(PluginGate gate, GenericEvent event) {
        RouteTable routes = gate.enter(PluginGate.Waiting.UNNOTICED);
        if (routes == null) {
            return;
        }
        try (var _ = PluginThread.inside(gate.plugin(), routes.loader())) {
            for (Listener<?> listener : routes.listeners(event.getClass())) {
                hear(gate, listener, event);
            }
        } finally {
            gate.leave();
        }
    }

    private static void hear(PluginGate gate, Listener<?> listener, GenericEvent event) {
        try {
            listener.hear(event);
        } catch (Throwable failure) {
            log.error(
                    "Plugin {} failed at {}",
                    gate.plugin(),
                    event.getClass().getSimpleName(),
                    failure);
        }
    }
}
