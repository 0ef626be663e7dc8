package cafe.comptoir.tickets.desk;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.Admission.Granted;
import cafe.comptoir.tickets.store.HistoryStore;
import cafe.comptoir.tickets.store.OfferStore;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Happening;
import cafe.comptoir.tickets.ticket.Happening.Kind;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes a ticket, gives it back, hands it on. It stays visible to the whole staff all along. */
public final class TakeTicket {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final OfferStore offers;
    private final HistoryStore history;
    private final TicketJobs jobs;
    private final Admission admission;
    private final Staff staff;
    private final Clock clock;

    @Inject
    TakeTicket(
            PluginDatabase database,
            TicketStore tickets,
            OfferStore offers,
            HistoryStore history,
            TicketJobs jobs,
            Admission admission,
            Staff staff,
            Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.offers = offers;
        this.history = history;
        this.jobs = jobs;
        this.admission = admission;
        this.staff = staff;
        this.clock = clock;
    }

    /** How it came out. */
    public sealed interface Taken permits Taken.Won, Taken.AlreadyYours, Taken.TakenBy, Refusal {

        /** It is theirs now. */
        record Won(Ticket ticket) implements Taken {}

        /** It was theirs before. */
        record AlreadyYours(Ticket ticket) implements Taken {}

        /** Somebody else has it. */
        record TakenBy(Ticket ticket, Who taker) implements Taken {}
    }

    /** How giving back or handing on came out. */
    public sealed interface Released
            permits Released.Free,
                    Released.HandedTo,
                    Released.WasFree,
                    Released.NotYours,
                    Released.ReceiverNotStaff,
                    Refusal {

        /** Nobody has it now. */
        record Free(Ticket ticket) implements Released {}

        record HandedTo(Ticket ticket, Who taker) implements Released {}

        /** Nobody had it. */
        record WasFree(Ticket ticket) implements Released {}

        /** It is somebody else's, and not theirs to give. */
        record NotYours(Ticket ticket, Who taker) implements Released {}

        /** Only a member of the staff can be given a ticket. */
        record ReceiverNotStaff() implements Released {}
    }

    public Taken take(Person person, TicketNumber number) {
        return database.write(tx ->
                switch (admission.ofStaff(tx, person, number)) {
                    case Granted(Ticket ticket) -> take(tx, Who.of(person), ticket);
                    case Refusal refusal -> refusal;
                });
    }

    private Taken take(Handle tx, Who who, Ticket before) {
        boolean won = tickets.take(tx, before.number(), who);
        Ticket ticket = now(tx, before);
        if (won) {
            record(tx, ticket, Kind.TAKEN, who, null);
            jobs.tell(tx, ticket.number(), "tell.taken", who.name());
            return new Taken.Won(ticket);
        }
        Who taker = ticket.taker();
        if (taker == null) {
            return Refusal.CLOSED;
        }
        return taker.id() == who.id()
                ? new Taken.AlreadyYours(ticket)
                : new Taken.TakenBy(ticket, taker);
    }

    public Released release(Person person, TicketNumber number) {
        return give(person, number, null);
    }

    public Released handOver(Person person, TicketNumber number, Person receiver) {
        return staff.includes(receiver)
                ? give(person, number, Who.of(receiver))
                : new Released.ReceiverNotStaff();
    }

    private Released give(Person person, TicketNumber number, @Nullable Who receiver) {
        return database.write(tx ->
                switch (admission.ofStaff(tx, person, number)) {
                    case Granted(Ticket ticket) -> give(tx, person, ticket, receiver);
                    case Refusal refusal -> refusal;
                });
    }

    private Released give(Handle tx, Person person, Ticket ticket, @Nullable Who receiver) {
        Who taker = ticket.taker();
        if (taker == null) {
            return new Released.WasFree(ticket);
        }
        if (taker.id() != person.id() && !staff.supervises(person)) {
            return new Released.NotYours(ticket, taker);
        }
        return receiver == null
                ? release(tx, ticket, Who.of(person))
                : handOver(tx, ticket, Who.of(person), receiver);
    }

    private Released release(Handle tx, Ticket ticket, Who by) {
        tickets.release(tx, ticket.number());
        offers.remove(tx, ticket.number());
        record(tx, ticket, Kind.RELEASED, by, null);
        jobs.tell(tx, ticket.number(), "tell.released");
        return new Released.Free(now(tx, ticket));
    }

    private Released handOver(Handle tx, Ticket ticket, Who by, Who receiver) {
        tickets.handOver(tx, ticket.number(), receiver);
        record(tx, ticket, Kind.HANDED_OVER, by, receiver);
        jobs.tell(tx, ticket.number(), "tell.taken", receiver.name());
        if (receiver.id() != by.id()) {
            jobs.tellStaffCalling(
                    tx,
                    ticket.number(),
                    receiver,
                    "staff.handed-over",
                    by.name(),
                    ticket.number().toString());
        }
        return new Released.HandedTo(now(tx, ticket), receiver);
    }

    private Ticket now(Handle tx, Ticket ticket) {
        return tickets.find(tx, ticket.number()).orElseThrow();
    }

    private void record(Handle tx, Ticket ticket, Kind kind, Who by, @Nullable Who to) {
        history.add(tx, new Happening(ticket.number(), clock.instant(), kind, by, to));
        jobs.card(tx, ticket.number());
    }
}
