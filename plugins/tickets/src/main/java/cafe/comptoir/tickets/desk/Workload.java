package cafe.comptoir.tickets.desk;

import cafe.comptoir.api.service.TicketDesk;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Status;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How much there is to do and who does it, for other plugins. */
public final class Workload implements TicketDesk {

    private final PluginDatabase database;
    private final TicketStore tickets;

    @Inject
    Workload(PluginDatabase database, TicketStore tickets) {
        this.database = database;
        this.tickets = tickets;
    }

    @Override
    public Map<Long, Integer> load() {
        return database.read(tickets::live).stream()
                .map(Ticket::taker)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Who::id, _ -> 1, Integer::sum));
    }

    @Override
    public int waiting() {
        return Math.toIntExact(
                database.read(tickets::live).stream()
                        .filter(ticket -> ticket.status() == Status.OPEN)
                        .count());
    }
}
