package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.TicketJobs;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** Says one sentence about a ticket, to the customer in its channel or to the staff beside the cards. */
final class Tell {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final TicketChannels channels;
    private final Places places;
    private final Messages messages;

    @Inject
    Tell(
            PluginDatabase database,
            TicketStore tickets,
            TicketChannels channels,
            Places places,
            Messages messages) {
        this.database = database;
        this.tickets = tickets;
        this.channels = channels;
        this.places = places;
        this.messages = messages;
    }

    void inChannel(JobContext job) {
        TicketNumber number = TicketJobs.ticketOf(job);
        Optional<Ticket> ticket =
                database.read(tx -> tickets.find(tx, number)).filter(Ticket::isLive);
        if (ticket.isPresent()) {
            Optional<TextChannel> channel = channels.find(ticket.get());
            channel.ifPresent(
                    there -> say(job, ticket.get(), there, messages.in(ticket.get().language())));
        }
    }

    void toStaff(JobContext job) {
        TicketNumber number = TicketJobs.ticketOf(job);
        database.read(tx -> tickets.find(tx, number))
                .ifPresent(ticket -> say(job, ticket, places.cards(), messages.cafe()));
    }

    private static void say(JobContext job, Ticket ticket, MessageChannel where, Texts texts) {
        Object[] arguments =
                job.data().getArray("arguments").stream((array, i) -> array.getString(i))
                        .map(name -> Quote.line(name, 200))
                        .toArray();
        where.sendMessage(texts.get(job.data().getString("text"), arguments))
                .setAllowedMentions(List.of())
                .setNonce(ticket.ref() + "-" + Integer.toHexString(job.id().hashCode()))
                .complete();
    }
}
