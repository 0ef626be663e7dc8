package cafe.comptoir.tickets.closing;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.TicketJobs;
import cafe.comptoir.tickets.discord.Places;
import cafe.comptoir.tickets.discord.TicketPosts;
import cafe.comptoir.tickets.discord.TicketPosts.What;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.Who;
import cafe.comptoir.tickets.transcript.Copy;
import cafe.comptoir.tickets.transcript.Transcripts;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.TimeFormat;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Posts the staff's copy of the transcript to the archive. */
final class PostArchive {

    private final Transcripts transcripts;
    private final Places places;
    private final TicketPosts posts;
    private final PluginDatabase database;
    private final TicketJobs jobs;
    private final Messages messages;

    @Inject
    PostArchive(
            Transcripts transcripts,
            Places places,
            TicketPosts posts,
            PluginDatabase database,
            TicketJobs jobs,
            Messages messages) {
        this.transcripts = transcripts;
        this.places = places;
        this.posts = posts;
        this.database = database;
        this.jobs = jobs;
        this.messages = messages;
    }

    void run(Ticket ticket) throws IOException {
        Transcripts.Written copy = transcripts.copy(ticket, Copy.STAFF);
        posts.once(ticket, What.ARCHIVE, places.archive(), () -> message(ticket, copy));
        database.write(tx -> {
            jobs.card(tx, ticket.number());
            return ticket;
        });
    }

    private MessageCreateData message(Ticket ticket, Transcripts.Written copy) {
        String name = "ticket-" + ticket.number();
        return new MessageCreateBuilder()
                .setEmbeds(summary(ticket))
                .setFiles(
                        FileUpload.fromData(copy.html(), name + ".html"),
                        FileUpload.fromData(copy.text(), name + ".txt"))
                .setAllowedMentions(List.of())
                .build();
    }

    private MessageEmbed summary(Ticket ticket) {
        Texts texts = messages.cafe();
        Who taker = ticket.taker();
        Ticket.Closing closing = ticket.closing();
        EmbedBuilder embed =
                new EmbedBuilder()
                        .setTitle(
                                texts.get(
                                        "card.title",
                                        ticket.number().toString(),
                                        Quote.line(ticket.customer().name(), 100)))
                        .setDescription(Quote.line(ticket.report().problem(), 300))
                        .addField(texts.get("field.opened"), time(ticket.openedAt()), true)
                        .setFooter(TicketPosts.footer(texts, ticket));
        if (closing != null) {
            embed.addField(texts.get("field.closed"), time(closing.at()), true);
        }
        if (taker != null) {
            embed.addField(texts.get("field.taker"), Quote.line(taker.name(), 100), true);
        }
        return embed.build();
    }

    private static String time(Instant moment) {
        return TimeFormat.DATE_TIME_SHORT.format(moment);
    }
}
