package cafe.comptoir.tickets.desk;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.store.HistoryStore;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Note;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Private notes: the staff's, about a ticket, never shown to a customer. */
public final class TakeNotes {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final HistoryStore history;
    private final TicketJobs jobs;
    private final Staff staff;
    private final Clock clock;

    @Inject
    TakeNotes(
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
    public sealed interface Noted permits Noted.Done, Refusal {

        record Done(Ticket ticket, List<Note> notes) implements Noted {}
    }

    /** Adds a note; also to a closed ticket, for whoever looks it up later. */
    public Noted write(Person person, TicketNumber number, String text) {
        if (!staff.includes(person)) {
            return Refusal.NOT_STAFF;
        }
        return database.write(tx -> {
            Optional<Ticket> ticket = tickets.find(tx, number);
            if (ticket.isEmpty()) {
                return Refusal.UNKNOWN;
            }
            history.add(tx, new Note(number, clock.instant(), Who.of(person), text));
            jobs.card(tx, number);
            return new Noted.Done(ticket.get(), history.notes(tx, number));
        });
    }

    public Noted read(Person person, TicketNumber number) {
        if (!staff.includes(person)) {
            return Refusal.NOT_STAFF;
        }
        return database.read(tx ->
                tickets.find(tx, number)
                        .<Noted>map(ticket -> new Noted.Done(ticket, history.notes(tx, number)))
                        .orElse(Refusal.UNKNOWN));
    }
}
