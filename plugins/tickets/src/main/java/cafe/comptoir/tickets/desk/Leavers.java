package cafe.comptoir.tickets.desk;

import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.store.HistoryStore;
import cafe.comptoir.tickets.store.OfferStore;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Happening;
import cafe.comptoir.tickets.ticket.Happening.Kind;
import cafe.comptoir.tickets.ticket.Offer;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Frees the tickets of somebody who no longer works here, and has them offered to a colleague. */
public final class Leavers {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final OfferStore offers;
    private final HistoryStore history;
    private final TicketJobs jobs;
    private final Clock clock;

    @Inject
    Leavers(
            PluginDatabase database,
            TicketStore tickets,
            OfferStore offers,
            HistoryStore history,
            TicketJobs jobs,
            Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.offers = offers;
        this.history = history;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Returns those who look after a ticket or to whom one is offered. */
    public List<Long> holders() {
        return database.read(tx ->
                tickets.live(tx).stream()
                        .flatMap(ticket -> holder(tx, ticket).stream())
                        .map(Who::id)
                        .distinct()
                        .toList());
    }

    /** Takes note that somebody has left the staff. */
    public void left(long person) {
        boolean concerned =
                database.read(tx ->
                        tickets.live(tx).stream().anyMatch(ticket -> concerns(tx, ticket, person)));
        if (concerned) {
            database.write(tx -> {
                tickets.live(tx).stream()
                        .filter(ticket -> concerns(tx, ticket, person))
                        .forEach(ticket -> free(tx, ticket));
                return person;
            });
        }
    }

    private boolean concerns(Handle tx, Ticket ticket, long person) {
        return holder(tx, ticket).filter(it -> it.id() == person).isPresent();
    }

    private Optional<Who> holder(Handle tx, Ticket ticket) {
        return Optional.ofNullable(ticket.taker())
                .or(() -> offers.find(tx, ticket.number()).map(Offer::to));
    }

    private void free(Handle tx, Ticket ticket) {
        TicketNumber number = ticket.number();
        Who taker = ticket.taker();
        offers.remove(tx, number);
        if (taker != null && tickets.release(tx, number)) {
            history.add(tx, Happening.of(number, clock.instant(), Kind.RELEASED, taker));
            jobs.tell(tx, number, "tell.released");
        }
        jobs.card(tx, number);
        jobs.offer(tx, number);
    }
}
