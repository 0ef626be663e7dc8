package cafe.comptoir.tickets.closing;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.TicketsConfig;
import cafe.comptoir.tickets.desk.TicketJobs;
import cafe.comptoir.tickets.discord.TicketChannels;
import cafe.comptoir.tickets.discord.TicketPosts;
import cafe.comptoir.tickets.discord.TicketPosts.What;
import cafe.comptoir.tickets.journal.LiveChannels;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Takes the channel away, once the conversation is safe. */
final class RemoveChannel {

    private final TicketChannels channels;
    private final TicketPosts posts;
    private final Farewell farewell;
    private final LiveChannels live;
    private final PluginDatabase database;
    private final TicketStore tickets;
    private final TicketJobs jobs;
    private final Config<TicketsConfig> config;
    private final Clock clock;

    @Inject
    RemoveChannel(
            TicketChannels channels,
            TicketPosts posts,
            Farewell farewell,
            LiveChannels live,
            PluginDatabase database,
            TicketStore tickets,
            TicketJobs jobs,
            Config<TicketsConfig> config,
            Clock clock) {
        this.channels = channels;
        this.posts = posts;
        this.farewell = farewell;
        this.live = live;
        this.database = database;
        this.tickets = tickets;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes the channel away.
     *
     * @param graceIsOver whether a customer who takes no private messages has had time to read
     */
    void run(Ticket ticket, boolean graceIsOver) {
        boolean safe = posts.wasSent(ticket.number(), What.ARCHIVE);
        if (!safe) {
            throw new IllegalStateException(
                    "the transcript of ticket %s is not in the archive yet"
                            .formatted(ticket.number()));
        }
        Optional<TextChannel> channel = channels.find(ticket);
        if (channel.isPresent()) {
            Duration grace = config.get().limits().channelKept();
            if (!graceIsOver && farewell.isRefused(ticket) && !grace.isZero()) {
                later(ticket, grace);
                return;
            }
            delete(channel.get(), ticket);
        }
        forget(ticket);
    }

    private void later(Ticket ticket, Duration grace) {
        database.write(tx -> {
            jobs.removeChannelAt(tx, ticket.number(), clock.instant().plus(grace));
            return ticket;
        });
    }

    private static void delete(TextChannel channel, Ticket ticket) {
        try {
            channel.delete().reason("Ticket %s".formatted(ticket.number())).complete();
        } catch (ErrorResponseException e) {
            if (e.getErrorResponse() != ErrorResponse.UNKNOWN_CHANNEL) {
                throw e;
            }
        }
    }

    private void forget(Ticket ticket) {
        database.write(tx -> {
            tickets.setChannelGone(tx, ticket.number());
            return ticket;
        });
        ticket.channelId().ifPresent(live::remove);
    }
}
