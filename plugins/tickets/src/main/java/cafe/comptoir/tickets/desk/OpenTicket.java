package cafe.comptoir.tickets.desk;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.TicketsConfig;
import cafe.comptoir.tickets.store.FileStore;
import cafe.comptoir.tickets.store.HistoryStore;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Happening;
import cafe.comptoir.tickets.ticket.KeptFile;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Upload;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Opens a ticket: the row first, the channel by a job. */
public final class OpenTicket {

    private static final long MIB = 1024L * 1024;

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final HistoryStore history;
    private final FileStore files;
    private final TicketJobs jobs;
    private final Staff staff;
    private final RefSource refs;
    private final Config<TicketsConfig> config;
    private final Clock clock;

    @Inject
    OpenTicket(
            PluginDatabase database,
            TicketStore tickets,
            HistoryStore history,
            FileStore files,
            TicketJobs jobs,
            Staff staff,
            RefSource refs,
            Config<TicketsConfig> config,
            Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.history = history;
        this.files = files;
        this.jobs = jobs;
        this.staff = staff;
        this.refs = refs;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param server the public server it is opened on
     * @param customer whose ticket it is
     * @param language what the customer reads
     * @param by who asks: the customer, or an employee for them
     * @param origin a link to the message it comes from
     */
    public record Request(
            long server,
            Who customer,
            Locale language,
            Person by,
            Ticket.Report report,
            List<Upload> uploads,
            @Nullable String origin) {}

    /** How it came out. */
    public sealed interface Opened {

        record Done(TicketNumber number) implements Opened {}

        /** The same was asked for a moment ago: a form sent twice. */
        record Same(TicketNumber number) implements Opened {}

        record CapReached(List<Ticket> live) implements Opened {}

        /** Only the staff opens tickets for others. */
        record NotForOthers() implements Opened {}
    }

    /** Returns what keeps a customer from opening a ticket now, before they fill in the form. */
    public Optional<Opened.CapReached> capOf(long customer) {
        return database.read(tx -> cap(tx, customer));
    }

    /** Returns what a customer read when they last opened a ticket; Discord tells nobody else. */
    public Optional<Locale> languageOf(long customer) {
        return database.read(tx -> tickets.languageOf(tx, customer));
    }

    public Opened open(Request request) {
        if (request.by().id() != request.customer().id() && !staff.includes(request.by())) {
            return new Opened.NotForOthers();
        }
        return database.write(tx -> open(tx, request));
    }

    private Opened open(Handle tx, Request request) {
        Instant now = clock.instant();
        long customer = request.customer().id();
        String fingerprint = Fingerprint.of(request.report());
        Instant recently = now.minus(config.get().limits().sameWithin());
        Optional<TicketNumber> same = tickets.findSame(tx, customer, fingerprint, recently);
        if (same.isPresent()) {
            return new Opened.Same(same.get());
        }
        Optional<Opened.CapReached> cap = cap(tx, customer);
        return cap.isPresent() ? cap.get() : new Opened.Done(write(tx, request, fingerprint, now));
    }

    private Optional<Opened.CapReached> cap(Handle tx, long customer) {
        List<Ticket> live = tickets.liveOf(tx, customer);
        return live.size() < config.get().limits().maxOpen()
                ? Optional.empty()
                : Optional.of(new Opened.CapReached(live));
    }

    private TicketNumber write(Handle tx, Request request, String fingerprint, Instant now) {
        Who by = Who.of(request.by());
        TicketNumber number =
                tickets.insert(
                        tx,
                        new TicketStore.Opening(
                                refs.next(),
                                request.server(),
                                request.customer(),
                                request.language(),
                                now,
                                by,
                                request.report(),
                                request.origin(),
                                fingerprint));
        history.add(tx, Happening.of(number, now, Happening.Kind.OPENED, by));
        long maxBytes = config.get().limits().fileMib() * MIB;
        for (Upload upload : request.uploads()) {
            KeptFile file = upload.in(number, null, maxBytes);
            files.add(tx, file);
            jobs.fetch(tx, file);
        }
        jobs.openChannel(tx, number);
        return number;
    }
}
