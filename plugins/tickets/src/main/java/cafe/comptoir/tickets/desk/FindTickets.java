package cafe.comptoir.tickets.desk;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Status;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the tickets that somebody may know of. */
public final class FindTickets {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final Staff staff;

    @Inject
    FindTickets(PluginDatabase database, TicketStore tickets, Staff staff) {
        this.database = database;
        this.tickets = tickets;
        this.staff = staff;
    }

    /** Which tickets. */
    public enum Which {
        /** All that are not closed. */
        OPEN,
        /** Those this person looks after; a customer's own. */
        MINE,
        /** Those that nobody has taken. */
        WAITING
    }

    /** Returns live tickets, oldest first; a customer's own ones only. */
    public List<Ticket> live(Person person, Which which) {
        return database.read(tickets::live).stream()
                .filter(ticket -> staff.maySee(person, ticket))
                .filter(ticket -> matches(ticket, person, which))
                .toList();
    }

    /** Returns live tickets whose number, customer or problem hold what was typed. */
    public List<Ticket> matching(Person person, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return live(person, Which.OPEN).stream()
                .filter(ticket ->
                        ticket.number().toString().startsWith(wanted)
                                || holds(ticket.customer().name(), wanted)
                                || holds(ticket.report().problem(), wanted))
                .toList();
    }

    public Optional<Ticket> inChannel(long channel) {
        return database.read(tx -> tickets.findByChannel(tx, channel));
    }

    public Optional<Ticket> find(TicketNumber number) {
        return database.read(tx -> tickets.find(tx, number));
    }

    private static boolean matches(Ticket ticket, Person person, Which which) {
        Who taker = ticket.taker();
        return switch (which) {
            case OPEN -> true;
            case WAITING -> ticket.status() == Status.OPEN;
            case MINE ->
                    ticket.customer().id() == person.id()
                            || (taker != null && taker.id() == person.id());
        };
    }

    private static boolean holds(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
