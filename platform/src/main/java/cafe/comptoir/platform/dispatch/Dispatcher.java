package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.Servers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host's only JDA listener. Plugins' code never runs on JDA's thread and nothing is thrown at it;
 * that thread is held up only while a plugin is so far behind with events that there is no room.
 */
public final class Dispatcher implements EventListener, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final Gates gates = new Gates();
    private final Timers timers = new Timers();
    private final Reception reception;
    private final InteractionDesk interactions;
    private final EventDesk events;
    private final List<Runnable> onServerAvailable = new CopyOnWriteArrayList<>();

    public Dispatcher(People people, Servers servers, DispatchLimits limits) {
        Doorkeeper doorkeeper = new Doorkeeper(people, servers);
        reception = new Reception(new HostTexts());
        interactions =
                new InteractionDesk(gates, doorkeeper, servers, limits, timers, new References());
        events = new EventDesk(gates, limits);
    }

    /** Returns the gate of a plugin; a new one is closed. */
    public PluginGate gate(String plugin) {
        return gates.of(plugin);
    }

    /** Calls a listener when a Discord server has become available, on JDA's thread. */
    public void onServerAvailable(Runnable listener) {
        onServerAvailable.add(listener);
    }

    /** Returns whether no handler runs and none waits to be run. */
    public boolean idle() {
        return interactions.idle() && events.idle();
    }

    /** Returns what became of all interactions so far. */
    public LedgerCounts ledger() {
        return interactions.counts();
    }

    /** Returns how many events were not brought to a plugin that was too far behind. */
    public long droppedEvents() {
        return events.dropped();
    }

    @Override
    public void onEvent(GenericEvent event) {
        try {
            if (event instanceof GenericInteractionCreateEvent interaction) {
                reception.read(interaction).ifPresent(interactions::receive);
            } else {
                tellOfServers(event);
                events.receive(event);
            }
        } catch (Throwable failure) {
            log.error("{} was not dispatched", event.getClass().getSimpleName(), failure);
        }
    }

    private void tellOfServers(GenericEvent event) {
        switch (event) {
            case GuildReadyEvent _, GuildJoinEvent _, GuildAvailableEvent _ ->
                    onServerAvailable.forEach(Runnable::run);
            default -> {}
        }
    }

    /** Stops the timers; call it when JDA is shut down and all gates are closed. */
    @Override
    public void close() {
        timers.close();
    }
}
