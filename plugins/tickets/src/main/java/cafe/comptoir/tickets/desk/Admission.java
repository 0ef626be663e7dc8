package cafe.comptoir.tickets.desk;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.tickets.store.HistoryStore;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;

/** Lets somebody at a live ticket, or says why not: the first step of whatever is done with one. */
final class Admission {

    private final TicketStore tickets;
    private final HistoryStore history;
    private final Staff staff;

    @Inject
    Admission(TicketStore tickets, HistoryStore history, Staff staff) {
        this.tickets = tickets;
        this.history = history;
        this.staff = staff;
    }

    sealed interface Result permits Granted, Refusal {}

    record Granted(Ticket ticket) implements Result {}

    /** Lets the staff at every ticket. */
    Result ofStaff(Handle tx, Person person, TicketNumber number) {
        return staff.includes(person) ? ofAnybody(tx, person, number) : Refusal.NOT_STAFF;
    }

    /** Lets everybody at the tickets that they may know of. */
    Result ofAnybody(Handle tx, Person person, TicketNumber number) {
        return tickets.find(tx, number)
                .filter(ticket -> staff.maySee(person, ticket))
                .<Result>map(ticket -> ticket.isLive() ? new Granted(ticket) : Refusal.CLOSED)
                .orElseGet(() -> isGuest(tx, person, number) ? Refusal.GUEST : Refusal.UNKNOWN);
    }

    private boolean isGuest(Handle tx, Person person, TicketNumber number) {
        return history.guests(tx, number).stream().anyMatch(who -> who.id() == person.id());
    }
}
