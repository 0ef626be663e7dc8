package cafe.comptoir.platform.dispatch;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The gates of all plugins. */
final class Gates {

    private final ConcurrentMap<String, PluginGate> gates = new ConcurrentHashMap<>();

    PluginGate of(String plugin) {
        return gates.computeIfAbsent(plugin, id -> new PluginGate(id, this));
    }

    Collection<PluginGate> all() {
        return gates.values();
    }

    /** Returns the gate that an interaction goes to, if its plugin is there and knows the route. */
    Optional<PluginGate> find(Incoming incoming) {
        if (incoming.plugin().isPresent()) {
            return Optional.ofNullable(gates.get(incoming.plugin().get()));
        }
        return claiming(incoming.key());
    }

    /**
     * Returns who has a command of this name; Discord knows a command as a whole, so that two plugins
     * cannot share one, not even with different subcommands.
     */
    Optional<PluginGate> having(RouteKey command) {
        return gates.values().stream().filter(gate -> gate.has(command)).findFirst();
    }

    /**
     * Returns whose command this is.
     *
     * @param command named by the whole café's plugins, not by one
     */
    Optional<PluginGate> claiming(RouteKey command) {
        return gates.values().stream().filter(gate -> gate.claims(command)).findFirst();
    }
}
