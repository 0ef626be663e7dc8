package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.loader.PluginDescriptor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a plugin needs before it can start: of this host, and of the other plugins. */
final class Prerequisites {

    private final Preflight preflight;
    private final Map<String, Entry> entries;

    /**
     * @param entries all plugins of this moment, by id
     */
    Prerequisites(Preflight preflight, Map<String, Entry> entries) {
        this.preflight = preflight;
        this.entries = entries;
    }

    /** Returns the order and the dependencies of all plugins. */
    PluginGraph graph() {
        return new PluginGraph(entries.values().stream().map(Entry::descriptor).toList());
    }

    /** Returns those that can be prepared before any other runs. */
    Collection<Entry> independent() {
        return entries.values().stream()
                .filter(entry -> entry.state() == PluginState.WAITING)
                .filter(entry -> entry.descriptor().depends().isEmpty())
                .filter(entry -> obstacle(entry.descriptor()).isEmpty())
                .toList();
    }

    /** Returns why this host cannot have a plugin. */
    Optional<Reason> obstacle(PluginDescriptor plugin) {
        List<Reason> obstacles = preflight.obstacles(plugin);
        return obstacles.isEmpty() ? Optional.empty() : Optional.of(Reason.lines(obstacles));
    }

    /** Returns for which other plugins one has to wait. */
    Optional<Reason> waitsFor(PluginDescriptor plugin) {
        List<String> circle = graph().circle(plugin.id());
        if (!circle.isEmpty()) {
            return Optional.of(Reason.of("circle", String.join(", ", circle)));
        }
        List<String> missing = plugin.depends().stream().filter(id -> !runs(id)).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of("needs-plugins", String.join(", ", missing)));
    }

    private boolean runs(String id) {
        Entry entry = entries.get(id);
        return entry != null && entry.runs();
    }
}
