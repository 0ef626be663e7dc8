package cafe.comptoir.tickets.journal;

import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which channels are tickets'. Every message on the server is asked about, so this answers from
 * memory; it is filled from the database and repeats what stands there.
 */
public final class LiveChannels {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final Map<Long, TicketNumber> channels = new ConcurrentHashMap<>();

    @Inject
    LiveChannels(PluginDatabase database, TicketStore tickets) {
        this.database = database;
        this.tickets = tickets;
    }

    /** Fills this from the database. */
    public void load() {
        List<Ticket> known = database.read(tickets::withChannel);
        known.forEach(ticket -> ticket.channelId().ifPresent(id -> add(id, ticket.number())));
    }

    public void add(long channel, TicketNumber number) {
        channels.put(channel, number);
    }

    public void remove(long channel) {
        channels.remove(channel);
    }

    public Optional<TicketNumber> ticketIn(long channel) {
        return Optional.ofNullable(channels.get(channel));
    }
}
