package cafe.comptoir.tickets.closing;

import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.TicketJobs;
import cafe.comptoir.tickets.discord.Troubles;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.transcript.Transcripts;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;

/** The steps that follow when a ticket is closed. */
public final class ClosingJobs {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final Seal seal;
    private final Transcripts transcripts;
    private final PostArchive archive;
    private final Farewell farewell;
    private final RemoveChannel removal;
    private final Troubles troubles;

    @Inject
    ClosingJobs(
            PluginDatabase database,
            TicketStore tickets,
            Seal seal,
            Transcripts transcripts,
            PostArchive archive,
            Farewell farewell,
            RemoveChannel removal,
            Troubles troubles) {
        this.database = database;
        this.tickets = tickets;
        this.seal = seal;
        this.transcripts = transcripts;
        this.archive = archive;
        this.farewell = farewell;
        this.removal = removal;
        this.troubles = troubles;
    }

    public void register(Registrar on) {
        step(on, TicketJobs.SEAL, (ticket, job) -> seal.run(ticket, job.attempt()));
        step(on, TicketJobs.TRANSCRIBE, (ticket, job) -> transcripts.write(ticket));
        step(on, TicketJobs.ARCHIVE, (ticket, job) -> archive.run(ticket));
        step(on, TicketJobs.FAREWELL, (ticket, job) -> farewell.run(ticket));
        step(
                on,
                TicketJobs.REMOVE_CHANNEL,
                (ticket, job) -> removal.run(ticket, job.data().getBoolean("grace", false)));
    }

    private interface Step {
        void run(Ticket ticket, JobContext job) throws IOException;
    }

    private void step(Registrar on, String name, Step step) {
        on.job(
                name,
                troubles.ofTicket(job -> {
                    TicketNumber number = TicketJobs.ticketOf(job);
                    Optional<Ticket> ticket = database.read(tx -> tickets.find(tx, number));
                    if (ticket.isPresent()) {
                        step.run(ticket.get(), job);
                    }
                }));
    }
}
