package cafe.comptoir.tickets.desk;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.Admission.Granted;
import cafe.comptoir.tickets.store.HistoryStore;
import cafe.comptoir.tickets.ticket.Happening;
import cafe.comptoir.tickets.ticket.Happening.Kind;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Handle;

/** Lets people besides the customer into a ticket's channel, and out again. */
public final class Guests {

    private final PluginDatabase database;
    private final HistoryStore history;
    private final TicketJobs jobs;
    private final Admission admission;
    private final Staff staff;
    private final Clock clock;

    @Inject
    Guests(
            PluginDatabase database,
            HistoryStore history,
            TicketJobs jobs,
            Admission admission,
            Staff staff,
            Clock clock) {
        this.database = database;
        this.history = history;
        this.jobs = jobs;
        this.admission = admission;
        this.staff = staff;
        this.clock = clock;
    }

    /** How it came out. */
    public sealed interface Changed permits Changed.Done, Changed.Already, Refusal {

        record Done(Ticket ticket) implements Changed {}

        /** They were in, or out, before; or read it anyway. */
        record Already(Ticket ticket) implements Changed {}
    }

    public Changed add(Person person, TicketNumber number, Person guest) {
        return change(person, number, guest, Kind.GUEST_ADDED);
    }

    public Changed remove(Person person, TicketNumber number, Person guest) {
        return change(person, number, guest, Kind.GUEST_REMOVED);
    }

    private Changed change(Person person, TicketNumber number, Person guest, Kind kind) {
        return database.write(tx ->
                switch (admission.ofStaff(tx, person, number)) {
                    case Granted(Ticket ticket) -> change(tx, person, ticket, guest, kind);
                    case Refusal refusal -> refusal;
                });
    }

    private Changed change(Handle tx, Person person, Ticket ticket, Person guest, Kind kind) {
        TicketNumber number = ticket.number();
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
        if (kind == Kind.GUEST_ADDED) {
            jobs.tellCalling(tx, number, who, "tell.guest-added", person.name());
        } else {
            jobs.tell(tx, number, "tell.guest-removed", guest.name());
        }
        return new Changed.Done(ticket);
    }
}
