package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.store.Posting;
import cafe.comptoir.tickets.store.Posting.What;
import cafe.comptoir.tickets.store.PostingStore;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed.Footer;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * Sends a message about a ticket once, whatever crashes in between: the intention is written down
 * first; where it was and nothing is known of the message, it is looked for before it is sent. Soon
 * afterwards Discord itself knows it again by its nonce.
 */
public final class Poster {

    /** How far Discord's clock and ours may differ. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final int SEARCH_LIMIT = 1000;

    private final PluginDatabase database;
    private final PostingStore postings;
    private final Clock clock;

    @Inject
    Poster(PluginDatabase database, PostingStore postings, Clock clock) {
        this.database = database;
        this.postings = postings;
        this.clock = clock;
    }

    public Optional<Posting> find(TicketNumber ticket, What what) {
        return database.read(tx -> postings.find(tx, ticket, what));
    }

    /** Sends a message unless it is there already. Its embed's footer must be {@link #footer}. */
    public void once(
            Ticket ticket, What what, MessageChannel channel, Supplier<MessageCreateData> content) {
        once(ticket, what, channel, content, "");
    }

    /**
     * Sends a message unless it is there already.
     *
     * @param shown a digest of what it shows
     */
    void once(
            Ticket ticket,
            What what,
            MessageChannel channel,
            Supplier<MessageCreateData> content,
            String shown) {
        TicketNumber number = ticket.number();
        Optional<Posting> before = begin(number, what);
        if (before.filter(Posting::isThere).isPresent()) {
            return;
        }
        long message =
                before.flatMap(posting -> search(channel, ticket, posting.triedAt()))
                        .orElseGet(() -> send(ticket, what, channel, content.get()));
        database.write(tx -> {
            postings.done(tx, number, what, channel.getIdLong(), message, shown);
            return message;
        });
    }

    /** Returns what was known before, and writes down that the message is about to be sent. */
    private Optional<Posting> begin(TicketNumber number, What what) {
        Optional<Posting> before = find(number, what);
        if (before.isEmpty()) {
            database.write(tx -> {
                postings.begin(tx, number, what, clock.instant());
                return number;
            });
        }
        return before;
    }

    private static long send(
            Ticket ticket, What what, MessageChannel channel, MessageCreateData content) {
        return channel.sendMessage(content)
                .setNonce(ticket.ref() + "-" + what.name().toLowerCase(Locale.ROOT))
                .complete()
                .getIdLong();
    }

    private static Optional<Long> search(MessageChannel channel, Ticket ticket, Instant triedAt) {
        Instant from = triedAt.minus(CLOCK_SKEW);
        long self = channel.getJDA().getSelfUser().getIdLong();
        return channel.getIterableHistory().stream()
                .limit(SEARCH_LIMIT)
                .takeWhile(message -> message.getTimeCreated().toInstant().isAfter(from))
                .filter(message -> message.getAuthor().getIdLong() == self)
                .filter(message -> isAbout(message, ticket))
                .map(Message::getIdLong)
                .findFirst();
    }

    private static boolean isAbout(Message message, Ticket ticket) {
        return message.getEmbeds().stream()
                .map(embed -> embed.getFooter())
                .filter(footer -> footer != null)
                .map(Footer::getText)
                .anyMatch(text -> text != null && text.contains(ticket.ref()));
    }

    /** Returns the text by which a message is known to be about a ticket. */
    public static String footer(Ticket ticket) {
        return "n° " + ticket.number() + " · " + ticket.ref();
    }
}
