package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.CloseTicket;
import cafe.comptoir.tickets.desk.TicketJobs;
import cafe.comptoir.tickets.discord.TicketPosts.What;
import cafe.comptoir.tickets.journal.FormFiles;
import cafe.comptoir.tickets.journal.LiveChannels;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;

/**
 * Gives a ticket its channel and welcomes the customer there. Each step looks first for what an
 * earlier run has left, so it may be run again after a crash anywhere.
 */
final class OpenChannel {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final TicketJobs jobs;
    private final CloseTicket close;
    private final TicketChannels channels;
    private final LiveChannels live;
    private final FormFiles files;
    private final TicketPosts posts;
    private final Welcome welcome;
    private final Arrivals arrivals;

    @Inject
    OpenChannel(
            PluginDatabase database,
            TicketStore tickets,
            TicketJobs jobs,
            CloseTicket close,
            TicketChannels channels,
            LiveChannels live,
            FormFiles files,
            TicketPosts posts,
            Welcome welcome,
            Arrivals arrivals) {
        this.database = database;
        this.tickets = tickets;
        this.jobs = jobs;
        this.close = close;
        this.channels = channels;
        this.live = live;
        this.files = files;
        this.posts = posts;
        this.welcome = welcome;
        this.arrivals = arrivals;
    }

    void run(JobContext job) throws IOException {
        TicketNumber number = TicketJobs.ticketOf(job);
        Optional<Ticket> ticket = database.read(tx -> tickets.find(tx, number));
        if (ticket.isPresent()) {
            open(ticket.get());
        }
    }

    private void open(Ticket ticket) throws IOException {
        try {
            Optional<TextChannel> channel = channelOf(ticket);
            if (channel.isPresent()) {
                TicketChannels.deleteCopies(channels.server(ticket), ticket, channel.get());
                greet(ticket, channel.get());
            }
        } finally {
            arrivals.delayed(ticket.number());
        }
    }

    /** Returns the channel; none where the ticket needs none any more. */
    private Optional<TextChannel> channelOf(Ticket ticket) {
        Optional<TextChannel> there = channels.find(ticket);
        if (ticket.channel() != null) {
            if (there.isEmpty()) {
                close.channelDeleted(ticket.channel());
            }
            return there;
        }
        if (there.isEmpty() && !ticket.isLive()) {
            return Optional.empty();
        }
        TextChannel channel = there.orElseGet(() -> channels.create(ticket));
        live.add(channel.getIdLong(), ticket.number());
        database.write(tx -> {
            tickets.setChannel(tx, ticket.number(), channel.getIdLong());
            jobs.card(tx, ticket.number());
            return channel;
        });
        arrivals.arrived(ticket.number(), channel.getIdLong());
        return Optional.of(channel);
    }

    private void greet(Ticket ticket, TextChannel channel) throws IOException {
        var handedIn = files.of(ticket);
        posts.once(ticket, What.WELCOME, channel, () -> welcome.message(ticket, handedIn));
    }
}
