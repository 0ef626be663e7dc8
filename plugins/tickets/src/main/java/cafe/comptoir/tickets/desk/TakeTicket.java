package cafe.comptoir.tickets.desk;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.store.HistoryStore;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Happening;
import cafe.comptoir.tickets.ticket.Happening.Kind;
import cafe.comptoir.tickets.ticket.Status;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes a ticket, gives it back, hands it on. It stays visible to the whole staff all along. */
public final class TakeTicket {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final HistoryStore history;
    private final TicketJobs jobs;
    private final Staff staff;
    private final Clock clock;

    @Inject
    TakeTicket(
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
    public sealed interface Taken {

        /** It is theirs now. */
        record Won(Ticket ticket) implements Taken {}

        /** It was theirs before. */
        record AlreadyYours(Ticket ticket) implements Taken {}

        /** Somebody else has it. */
        record TakenBy(Ticket ticket, Who taker) implements Taken {}

        record Closed(Ticket ticket) implements Taken {}

        record NotStaff() implements Taken {}

        record Unknown() implements Taken {}
    }

    /** How giving back or handing on came out. */
    public sealed interface Released {

        /** Nobody has it now. */
        record Free(Ticket ticket) implements Released {}

        record HandedTo(Ticket ticket, Who taker) implements Released {}

        /** Nobody had it. */
        record WasFree(Ticket ticket) implements Released {}

        /** It is somebody else's, and not theirs to give. */
        record NotYours(Ticket ticket, Who taker) implements Released {}

        /** Only a member of the staff can be given a ticket. */
        record ReceiverNotStaff() implements Released {}

        record Closed(Ticket ticket) implements Released {}

        record NotStaff() implements Released {}

        record Unknown() implements Released {}
    }

    public Taken take(Person person, TicketNumber number) {
        if (!staff.includes(person)) {
            return new Taken.NotStaff();
        }
        return database.write(tx -> take(tx, Who.of(person), number));
    }

    private Taken take(Handle tx, Who who, TicketNumber number) {
        boolean won = tickets.take(tx, number, who);
        Optional<Ticket> found = tickets.find(tx, number);
        if (found.isEmpty()) {
            return new Taken.Unknown();
        }
        Ticket ticket = found.get();
        if (won) {
            record(tx, ticket, Kind.TAKEN, who, null);
            jobs.tell(tx, number, "tell.taken", who.name());
            return new Taken.Won(ticket);
        }
        Who taker = ticket.taker();
        if (!ticket.isLive() || taker == null) {
            return new Taken.Closed(ticket);
        }
        return taker.id() == who.id()
                ? new Taken.AlreadyYours(ticket)
                : new Taken.TakenBy(ticket, taker);
    }

    public Released release(Person person, TicketNumber number) {
        return database.write(tx -> {
            Optional<Released> refused = refuse(tx, person, number);
            if (refused.isPresent()) {
                return refused.get();
            }
            tickets.release(tx, number);
            Ticket ticket = tickets.find(tx, number).orElseThrow();
            record(tx, ticket, Kind.RELEASED, Who.of(person), null);
            jobs.tell(tx, number, "tell.released");
            return new Released.Free(ticket);
        });
    }

    public Released handOver(Person person, TicketNumber number, Person receiver) {
        if (!staff.includes(receiver)) {
            return new Released.ReceiverNotStaff();
        }
        return database.write(tx -> {
            Optional<Released> refused = refuse(tx, person, number);
            if (refused.isPresent()) {
                return refused.get();
            }
            Who taker = Who.of(receiver);
            tickets.handOver(tx, number, taker);
            Ticket ticket = tickets.find(tx, number).orElseThrow();
            record(tx, ticket, Kind.HANDED_OVER, Who.of(person), taker);
            jobs.tell(tx, number, "tell.taken", taker.name());
            return new Released.HandedTo(ticket, taker);
        });
    }

    private Optional<Released> refuse(Handle tx, Person person, TicketNumber number) {
        if (!staff.includes(person)) {
            return Optional.of(new Released.NotStaff());
        }
        Optional<Ticket> found = tickets.find(tx, number);
        if (found.isEmpty()) {
            return Optional.of(new Released.Unknown());
        }
        Ticket ticket = found.get();
        Who taker = ticket.taker();
        if (ticket.status() == Status.CLOSED) {
            return Optional.of(new Released.Closed(ticket));
        }
        if (taker == null) {
            return Optional.of(new Released.WasFree(ticket));
        }
        boolean may = taker.id() == person.id() || staff.supervises(person);
        return may ? Optional.empty() : Optional.of(new Released.NotYours(ticket, taker));
    }

    private void record(Handle tx, Ticket ticket, Kind kind, Who by, @Nullable Who to) {
        history.add(tx, new Happening(ticket.number(), clock.instant(), kind, by, to));
        jobs.card(tx, ticket.number());
    }
}
