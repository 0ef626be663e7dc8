package cafe.comptoir.tickets.desk;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.store.HistoryStore;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Happening;
import cafe.comptoir.tickets.ticket.Happening.Kind;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Lets people besides the customer into a ticket's channel, and out again. */
public final class Guests {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final HistoryStore history;
    private final TicketJobs jobs;
    private final Staff staff;
    private final Clock clock;

    @Inject
    Guests(
            PluginDatabase database,
            TicketStore tickets,
            HistoryStore history,
            TicketJobs jobs,
            Staff staff,
            Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.history = history;
        this.jobs = jobs;
        this.staff = staff;
        this.clock = clock;
    }

    /** How it came out. */
    public sealed interface Changed {

        record Done(Ticket ticket) implements Changed {}

        /** They were in, or out, before; or read it anyway. */
        record Already(Ticket ticket) implements Changed {}

        record Closed(Ticket ticket) implements Changed {}

        record NotStaff() implements Changed {}

        record Unknown() implements Changed {}
    }

    public Changed add(Person person, TicketNumber number, Person guest) {
        return change(person, number, guest, Kind.GUEST_ADDED);
    }

    public Changed remove(Person person, TicketNumber number, Person guest) {
        return change(person, number, guest, Kind.GUEST_REMOVED);
    }

    private Changed change(Person person, TicketNumber number, Person guest, Kind kind) {
        if (!staff.includes(person)) {
            return new Changed.NotStaff();
        }
        return database.write(tx -> {
            Optional<Ticket> found = tickets.find(tx, number);
            if (found.isEmpty()) {
                return new Changed.Unknown();
            }
            Ticket ticket = found.get();
            if (!ticket.isLive()) {
                return new Changed.Closed(ticket);
            }
            Who who = Who.of(guest);
            boolean changed =
                    !staff.maySee(guest, ticket)
                            && (kind == Kind.GUEST_ADDED
                                    ? history.addGuest(tx, number, who)
                                    : history.removeGuest(tx, number, who.id()));
            if (!changed) {
                return new Changed.Already(ticket);
            }
            history.add(tx, new Happening(number, clock.instant(), kind, Who.of(person), who));
            jobs.access(tx, number, who.id());
            return new Changed.Done(ticket);
        });
    }
}
