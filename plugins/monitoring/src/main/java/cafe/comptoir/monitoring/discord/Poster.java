package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.monitoring.store.PostingStore;
import cafe.comptoir.monitoring.store.PostingStore.Posting;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed.Footer;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/**
 * Sends a message about an alert once, whatever crashes in between, and edits it when it is to show
 * something else. The intention is written down first; where it was and nothing is known of the
 * message, it is looked for by its embed's footer before it is sent.
 */
final class Poster {

    /** How far Discord's clock and ours may differ. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final int SEARCH_LIMIT = 500;

    private final PluginDatabase database;
    private final PostingStore postings;
    private final Place place;
    private final JDA jda;
    private final Clock clock;

    @Inject
    Poster(PluginDatabase database, PostingStore postings, Place place, JDA jda, Clock clock) {
        this.database = database;
        this.postings = postings;
        this.place = place;
        this.jda = jda;
        this.clock = clock;
    }

    /** Returns the text by which a message is known to be about an alert. */
    static String footer(long alert, String what) {
        return "n° " + alert + " · " + what;
    }

    /** Sends a message whose embed's footer is {@link #footer}, unless it is there already. */
    void once(long alert, String what, Supplier<MessageCreateData> content, String shown) {
        Optional<Posting> before = begin(alert, what);
        if (before.filter(posting -> posting.message() != null).isPresent()) {
            return;
        }
        TextChannel channel = place.alerts();
        long message =
                before.flatMap(posting -> search(channel, footer(alert, what), posting.triedAt()))
                        .orElseGet(() -> send(channel, alert, what, content.get()));
        database.write(tx -> {
            postings.done(tx, alert, what, channel.getIdLong(), message, shown);
            return message;
        });
    }

    /** Sends a message, or edits it if it shows something else. */
    void show(long alert, String what, Supplier<MessageCreateData> content, String shown) {
        Optional<Posting> before = database.read(tx -> postings.find(tx, alert, what));
        if (before.filter(posting -> posting.message() != null).isEmpty()) {
            once(alert, what, content, shown);
        } else if (!shown.equals(before.get().shown())) {
            edit(alert, what, before.get(), content, shown);
        }
    }

    /** Returns the address of a message that is there. */
    Optional<String> link(long alert, String what) {
        return database.read(tx -> postings.find(tx, alert, what))
                .flatMap(posting -> {
                    TextChannel channel = channel(posting);
                    return channel == null || posting.message() == null
                            ? Optional.empty()
                            : Optional.of(channel.getJumpUrl() + "/" + posting.message());
                });
    }

    private void edit(
            long alert,
            String what,
            Posting before,
            Supplier<MessageCreateData> content,
            String shown) {
        TextChannel channel = channel(before);
        Long message = before.message();
        if (channel == null || message == null || !edited(channel, message, content.get())) {
            database.write(tx -> {
                postings.forget(tx, alert, what);
                return shown;
            });
            once(alert, what, content, shown);
            return;
        }
        database.write(tx -> {
            postings.done(tx, alert, what, channel.getIdLong(), message, shown);
            return shown;
        });
    }

    private @Nullable TextChannel channel(Posting posting) {
        Long channel = posting.channel();
        return channel == null ? null : jda.getTextChannelById(channel);
    }

    /** Edits a message; false when somebody has deleted it. */
    private static boolean edited(TextChannel channel, long id, MessageCreateData message) {
        MessageEditData edit = MessageEditBuilder.fromCreateData(message).setReplace(true).build();
        try {
            channel.editMessageById(id, edit).complete();
            return true;
        } catch (ErrorResponseException e) {
            if (e.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE) {
                return false;
            }
            throw e;
        }
    }

    private Optional<Posting> begin(long alert, String what) {
        Optional<Posting> before = database.read(tx -> postings.find(tx, alert, what));
        if (before.isEmpty()) {
            database.write(tx -> {
                postings.begin(tx, alert, what, clock.instant());
                return alert;
            });
        }
        return before;
    }

    private static long send(
            TextChannel channel, long alert, String what, MessageCreateData content) {
        return channel.sendMessage(content).setNonce(alert + "-" + what).complete().getIdLong();
    }

    private static Optional<Long> search(TextChannel channel, String footer, Instant triedAt) {
        Instant from = triedAt.minus(CLOCK_SKEW);
        long self = channel.getJDA().getSelfUser().getIdLong();
        return channel.getIterableHistory().stream()
                .limit(SEARCH_LIMIT)
                .takeWhile(message -> message.getTimeCreated().toInstant().isAfter(from))
                .filter(message -> message.getAuthor().getIdLong() == self)
                .filter(message -> carries(message, footer))
                .map(Message::getIdLong)
                .findFirst();
    }

    private static boolean carries(Message message, String footer) {
        return message.getEmbeds().stream()
                .map(embed -> embed.getFooter())
                .filter(found -> found != null)
                .map(Footer::getText)
                .anyMatch(footer::equals);
    }
}
