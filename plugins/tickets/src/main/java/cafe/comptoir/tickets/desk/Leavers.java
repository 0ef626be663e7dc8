package cafe.comptoir.tickets.desk;

import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.store.HistoryStore;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Happening;
import cafe.comptoir.tickets.ticket.Happening.Kind;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Frees the tickets of somebody who no longer works here, and has them offered to a colleague. */
public final class Leavers {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final HistoryStore history;
    private final TicketJobs jobs;
    private final Clock clock;

    @Inject
    Leavers(
            PluginDatabase database,
            TicketStore tickets,
            HistoryStore history,
            TicketJobs jobs,
            Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.history = history;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Takes note that somebody has left the staff. */
    public void left(long person) {
        boolean concerned = database.read(tx -> !takenBy(tx, person).isEmpty());
        if (concerned) {
            database.write(tx -> {
                takenBy(tx, person).forEach(ticket -> free(tx, ticket));
                return person;
            });
        }
    }

    private List<Ticket> takenBy(Handle tx, long person) {
        return tickets.live(tx).stream()
                .filter(ticket -> {
                    Who taker = ticket.taker();
                    return taker != null && taker.id() == person;
                })
                .toList();
    }

    private void free(Handle tx, Ticket ticket) {
        Who taker = ticket.taker();
        if (taker != null && tickets.release(tx, ticket.number())) {
            history.add(tx, Happening.of(ticket.number(), clock.instant(), Kind.RELEASED, taker));
            jobs.tell(tx, ticket.number(), "tell.released");
            jobs.card(tx, ticket.number());
            jobs.offer(tx, ticket.number());
        }
    }
}
