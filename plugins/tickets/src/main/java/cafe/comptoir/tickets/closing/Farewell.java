package cafe.comptoir.tickets.closing;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.TicketsConfig;
import cafe.comptoir.tickets.desk.TicketJobs;
import cafe.comptoir.tickets.discord.TicketChannels;
import cafe.comptoir.tickets.discord.TicketPosts;
import cafe.comptoir.tickets.discord.TicketPosts.What;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.transcript.Copy;
import cafe.comptoir.tickets.transcript.Transcripts;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.TimeFormat;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Sends the customer their copy; one who takes no private messages finds it in the channel. */
final class Farewell {

    private static final Set<ErrorResponse> REFUSALS =
            EnumSet.of(
                    ErrorResponse.CANNOT_SEND_TO_USER,
                    ErrorResponse.NO_MUTUAL_GUILDS,
                    ErrorResponse.UNKNOWN_USER);

    private final JDA jda;
    private final Transcripts transcripts;
    private final TicketPosts posts;
    private final TicketStore tickets;
    private final TicketChannels channels;
    private final PluginDatabase database;
    private final TicketJobs jobs;
    private final Messages messages;
    private final Config<TicketsConfig> config;
    private final Clock clock;

    @Inject
    Farewell(
            JDA jda,
            Transcripts transcripts,
            TicketPosts posts,
            TicketStore tickets,
            TicketChannels channels,
            PluginDatabase database,
            TicketJobs jobs,
            Messages messages,
            Config<TicketsConfig> config,
            Clock clock) {
        this.jda = jda;
        this.transcripts = transcripts;
        this.posts = posts;
        this.tickets = tickets;
        this.channels = channels;
        this.database = database;
        this.jobs = jobs;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    /** Returns whether the customer has been found to take no private messages. */
    boolean isRefused(Ticket ticket) {
        return database.read(tx -> tickets.takesNoDirectMessages(tx, ticket.number()));
    }

    void run(Ticket ticket) throws IOException {
        Transcripts.Written copy = transcripts.copy(ticket, Copy.CUSTOMER);
        if (!isRefused(ticket) && !sent(ticket, copy)) {
            database.write(tx -> {
                tickets.setNoDirectMessages(tx, ticket.number());
                jobs.card(tx, ticket.number());
                return ticket;
            });
        }
        Optional<TextChannel> channel = channels.find(ticket);
        if (channel.isPresent() && isRefused(ticket)) {
            posts.once(
                    ticket,
                    What.LEFT_IN_CHANNEL,
                    channel.get(),
                    () -> message(ticket, "farewell.in-channel", copy));
        }
    }

    /** Sends the copy; false when the customer takes no private messages. */
    private boolean sent(Ticket ticket, Transcripts.Written copy) {
        try {
            MessageChannel direct = jda.openPrivateChannelById(ticket.customer().id()).complete();
            posts.once(
                    ticket, What.FAREWELL, direct, () -> message(ticket, "farewell.direct", copy));
            return true;
        } catch (ErrorResponseException e) {
            if (REFUSALS.contains(e.getErrorResponse())) {
                return false;
            }
            throw e;
        }
    }

    private MessageCreateData message(Ticket ticket, String key, Transcripts.Written copy) {
        Texts texts = messages.in(ticket.language());
        Instant gone = clock.instant().plus(config.get().limits().channelKept());
        String number = ticket.number().toString();
        String when = TimeFormat.RELATIVE.format(gone);
        String name = "ticket-" + number;
        return new MessageCreateBuilder()
                .setContent(texts.get(key, number, when, ticket.customer().mention()))
                .setEmbeds(
                        new EmbedBuilder()
                                .setDescription(texts.get("farewell.how", name))
                                .setFooter(TicketPosts.footer(texts, ticket))
                                .build())
                .setFiles(
                        FileUpload.fromData(copy.html(), name + ".html"),
                        FileUpload.fromData(copy.text(), name + ".txt"))
                .setAllowedMentions(List.of())
                .mentionUsers(ticket.customer().id())
                .build();
    }
}
