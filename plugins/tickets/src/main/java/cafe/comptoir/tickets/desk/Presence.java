package cafe.comptoir.tickets.desk;

import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.store.HistoryStore;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Happening;
import cafe.comptoir.tickets.ticket.Happening.Kind;
import cafe.comptoir.tickets.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Handle;

/** Keeps tickets whose customer leaves the server, and lets the customer back in. */
public final class Presence {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final HistoryStore history;
    private final TicketJobs jobs;
    private final Clock clock;

    @Inject
    Presence(
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

    /** Takes note that somebody is no longer on a server, or is there again. */
    public void changed(long server, long person, boolean left) {
        boolean concerned = database.read(tx -> !tickets.liveOf(tx, person).isEmpty());
        if (concerned) {
            database.write(tx -> {
                tickets.liveOf(tx, person).stream()
                        .filter(ticket -> ticket.server() == server)
                        .filter(ticket -> ticket.customerLeft() != left)
                        .forEach(ticket -> note(tx, ticket, left));
                return left;
            });
        }
    }

    private void note(Handle tx, Ticket ticket, boolean left) {
        tickets.setCustomerLeft(tx, ticket.number(), left);
        Kind kind = left ? Kind.CUSTOMER_LEFT : Kind.CUSTOMER_BACK;
        history.add(tx, Happening.of(ticket.number(), clock.instant(), kind, ticket.customer()));
        jobs.card(tx, ticket.number());
        String name = ticket.customer().name();
        if (left) {
            jobs.tellStaff(
                    tx, ticket.number(), "staff.customer-left", name, ticket.number().toString());
        } else {
            jobs.access(tx, ticket.number(), ticket.customer().id());
            jobs.tell(tx, ticket.number(), "tell.customer-back", name);
        }
    }
}
