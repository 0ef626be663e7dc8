package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.Servers;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;

/** The host's only JDA listener. It never blocks JDA's thread on a plugin and throws nothing at it. */
public final class Dispatcher implements EventListener, AutoCloseable {

    public Dispatcher(People people, Servers servers, DispatchLimits limits) {}

    /** Returns the gate of a plugin; a new one is closed. */
    public PluginGate gate(String plugin) {
        return new PluginGate(plugin);
    }

    /** Calls a listener when a Discord server has become available, on JDA's thread. */
    public void onServerAvailable(Runnable listener) {}

    /** Returns whether no handler runs and none waits to be run. */
    public boolean idle() {
        return true;
    }

    /** Returns what became of all interactions so far. */
    public LedgerCounts ledger() {
        return new LedgerCounts(0, 0, 0, 0, 0, 0);
    }

    @Override
    public void onEvent(GenericEvent event) {}

    /** Stops the timers; call it when JDA is shut down and all gates are closed. */
    @Override
    public void close() {}
}
