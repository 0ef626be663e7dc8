package cafe.comptoir.tickets.desk;

import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.job.Jobs;
import cafe.comptoir.tickets.ticket.KeptFile;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jdbi.v3.core.Handle;

/**
 * The jobs that bring to Discord what was decided. What concerns a ticket's channel runs in order; its
 * card and its files each go their own way, so that a trouble there keeps no customer waiting.
 */
public final class TicketJobs {

    public static final String OPEN_CHANNEL = "open-channel";
    public static final String CARD = "card";
    public static final String TELL = "tell";
    public static final String TELL_STAFF = "tell-staff";
    public static final String TELL_WAITING = "tell-waiting";
    public static final String OFFER = "offer";
    public static final String PANELS = "panels";
    public static final String ACCESS = "access";
    public static final String FETCH_FILE = "fetch-file";
    public static final String SEAL = "seal";
    public static final String TRANSCRIBE = "transcribe";
    public static final String ARCHIVE = "archive";
    public static final String FAREWELL = "farewell";
    public static final String REMOVE_CHANNEL = "remove-channel";

    private static final String CALLED = "called";

    private final Jobs jobs;
    private final Clock clock;

    @Inject
    TicketJobs(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Returns which ticket a job is about. */
    public static TicketNumber ticketOf(JobContext job) {
        return new TicketNumber(job.data().getLong("ticket"));
    }

    public void openChannel(Handle tx, TicketNumber ticket) {
        inOrder(tx, OPEN_CHANNEL, ticket);
    }

    /** Brings the card on the company server up to date. */
    public void card(Handle tx, TicketNumber ticket) {
        jobs.now(tx, CARD, "card-" + ticket, about(ticket));
    }

    /** Says something in the ticket's channel, in the customer's language. */
    public void tell(Handle tx, TicketNumber ticket, String text, String... arguments) {
        jobs.now(tx, TELL, key(ticket), saying(ticket, text, arguments));
    }

    /** Says something in the ticket's channel that begins with the mention of somebody. */
    void tellCalling(Handle tx, TicketNumber ticket, Who called, String text, String... arguments) {
        jobs.now(tx, TELL, key(ticket), saying(ticket, text, arguments).put(CALLED, called.id()));
    }

    /** Says something beside the cards that begins with the mention of somebody. */
    void tellStaffCalling(
            Handle tx, TicketNumber ticket, Who called, String text, String... arguments) {
        jobs.now(
                tx,
                TELL_STAFF,
                "card-" + ticket,
                saying(ticket, text, arguments).put(CALLED, called.id()));
    }

    /** Returns who is mentioned by what a job says, before its arguments. */
    public static OptionalLong calledBy(JobContext job) {
        return job.data().isNull(CALLED)
                ? OptionalLong.empty()
                : OptionalLong.of(job.data().getLong(CALLED));
    }

    /** Says something beside the cards, in the café's language. */
    public void tellStaff(Handle tx, TicketNumber ticket, String text, String... arguments) {
        jobs.now(tx, TELL_STAFF, "card-" + ticket, saying(ticket, text, arguments));
    }

    /** Offers a ticket that is waiting again to somebody. */
    public void offer(Handle tx, TicketNumber ticket) {
        jobs.now(tx, OFFER, "card-" + ticket, about(ticket));
    }

    /** Tells the staff beside the cards that a ticket is waiting again, and to whom it is offered. */
    public void tellWaiting(Handle tx, TicketNumber ticket) {
        jobs.now(tx, TELL_WAITING, "card-" + ticket, about(ticket));
    }

    /** Brings the panels to what they are to show now. */
    public void panels(Handle tx) {
        jobs.at(tx, PANELS, PANELS, clock.instant(), DataObject.empty());
    }

    /** Brings one person's access to the channel to what the database says. */
    public void access(Handle tx, TicketNumber ticket, long person) {
        jobs.now(tx, ACCESS, key(ticket), about(ticket).put("person", person));
    }

    public void fetch(Handle tx, KeptFile file) {
        jobs.now(tx, FETCH_FILE, "file-" + file.id(), about(file.ticket()).put("file", file.id()));
    }

    /** Keeps the conversation safe, then takes the channel away. */
    public void wrapUp(Handle tx, TicketNumber ticket) {
        for (String step : List.of(SEAL, TRANSCRIBE, ARCHIVE, FAREWELL, REMOVE_CHANNEL)) {
            inOrder(tx, step, ticket);
        }
    }

    public void removeChannelAt(Handle tx, TicketNumber ticket, Instant when) {
        jobs.at(tx, REMOVE_CHANNEL, key(ticket), when, about(ticket).put("grace", true));
    }

    private void inOrder(Handle tx, String job, TicketNumber ticket) {
        jobs.now(tx, job, key(ticket), about(ticket));
    }

    private static String key(TicketNumber ticket) {
        return "ticket-" + ticket;
    }

    private static DataObject about(TicketNumber ticket) {
        return DataObject.empty().put("ticket", ticket.value());
    }

    private static DataObject saying(TicketNumber ticket, String text, String... arguments) {
        return about(ticket)
                .put("text", text)
                .put("arguments", DataArray.fromCollection(List.of(arguments)));
    }
}
