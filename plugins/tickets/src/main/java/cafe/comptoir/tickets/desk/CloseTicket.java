package cafe.comptoir.tickets.desk;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.Admission.Granted;
import cafe.comptoir.tickets.store.HistoryStore;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Happening;
import cafe.comptoir.tickets.ticket.Happening.Kind;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Closes a ticket; keeping the conversation and taking the channel away are jobs. */
public final class CloseTicket {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final HistoryStore history;
    private final TicketJobs jobs;
    private final Admission admission;
    private final Clock clock;

    @Inject
    CloseTicket(
            PluginDatabase database,
            TicketStore tickets,
            HistoryStore history,
            TicketJobs jobs,
            Admission admission,
            Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.history = history;
        this.jobs = jobs;
        this.admission = admission;
        this.clock = clock;
    }

    /** How it came out. */
    public sealed interface Closed permits Closed.Fine, Refusal {

        /** It can be closed, or now is. */
        record Fine(Ticket ticket) implements Closed {}
    }

    /** Returns whether somebody may close a ticket, before they are asked if they are sure. */
    public Closed mayClose(Person person, TicketNumber number) {
        return database.read(tx ->
                switch (admission.ofAnybody(tx, person, number)) {
                    case Granted(Ticket ticket) -> new Closed.Fine(ticket);
                    case Refusal refusal -> refusal;
                });
    }

    /**
     * Closes a ticket.
     *
     * @param reason what they wrote about it, if anything
     */
    public Closed close(Person person, TicketNumber number, @Nullable String reason) {
        return database.write(tx ->
                switch (admission.ofAnybody(tx, person, number)) {
                    case Granted _ -> {
                        close(tx, number, Kind.CLOSED, Who.of(person), reason);
                        yield new Closed.Fine(tickets.find(tx, number).orElseThrow());
                    }
                    case Refusal refusal -> refusal;
                });
    }

    /** Takes note that a channel is gone: a live ticket is closed, because nobody can talk in it. */
    public void channelDeleted(long channel) {
        database.write(tx -> {
            Optional<Ticket> found = tickets.findByChannel(tx, channel);
            found.ifPresent(ticket -> channelDeleted(tx, ticket));
            return found;
        });
    }

    private void channelDeleted(Handle tx, Ticket ticket) {
        tickets.setChannelGone(tx, ticket.number());
        if (ticket.isLive()) {
            close(tx, ticket.number(), Kind.CHANNEL_DELETED, null, null);
            jobs.tellStaff(
                    tx,
                    ticket.number(),
                    "staff.channel-deleted",
                    ticket.number().toString(),
                    ticket.customer().name());
        }
    }

    private void close(
            Handle tx, TicketNumber number, Kind kind, @Nullable Who by, @Nullable String reason) {
        Instant now = clock.instant();
        tickets.close(tx, number, new Ticket.Closing(now, by, reason));
        history.add(tx, new Happening(number, now, kind, by, null));
        jobs.card(tx, number);
        jobs.wrapUp(tx, number);
    }
}
