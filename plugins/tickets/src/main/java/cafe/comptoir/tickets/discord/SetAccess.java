package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.TicketJobs;
import cafe.comptoir.tickets.store.HistoryStore;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;

/** Brings one person's access to a ticket's channel to what the database says. */
final class SetAccess {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final HistoryStore history;
    private final TicketChannels channels;
    private final Doors doors;

    @Inject
    SetAccess(
            PluginDatabase database,
            TicketStore tickets,
            HistoryStore history,
            TicketChannels channels,
            Doors doors) {
        this.database = database;
        this.tickets = tickets;
        this.history = history;
        this.channels = channels;
        this.doors = doors;
    }

    void run(JobContext job) {
        TicketNumber number = TicketJobs.ticketOf(job);
        long person = job.data().getLong("person");
        Optional<Ticket> ticket =
                database.read(tx -> tickets.find(tx, number)).filter(Ticket::isLive);
        Optional<TextChannel> channel = ticket.flatMap(channels::find);
        if (ticket.isEmpty() || channel.isEmpty()) {
            return;
        }
        boolean guest =
                database.read(tx -> history.guests(tx, number)).stream()
                        .anyMatch(who -> who.id() == person);
        if (guest || ticket.get().customer().id() == person) {
            doors.letIn(channel.get(), person);
        } else {
            doors.letOut(channel.get(), person);
        }
    }
}
