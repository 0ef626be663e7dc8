package cafe.comptoir.staffchat.post;

import cafe.comptoir.api.storage.PluginDatabase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;

/**
 * Brings a message of ours to Discord, once, and to what it is to show, whatever crashes in between:
 * the intention is written down first; where it was and nothing is known of the message, it is looked
 * for before it is sent. To be called for one message by one job at a time.
 */
public final class Poster {

    /** How far Discord's clock and ours may differ. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final int SEARCH_LIMIT = 1000;

    private final PluginDatabase database;
    private final PostingStore postings;
    private final JDA jda;
    private final Clock clock;

    @Inject
    Poster(PluginDatabase database, PostingStore postings, JDA jda, Clock clock) {
        this.database = database;
        this.postings = postings;
        this.jda = jda;
        this.clock = clock;
    }

    /** Returns where a message is, if it is there. */
    public Optional<Posting> find(String what) {
        return database.read(tx -> postings.find(tx, what)).filter(it -> it.message() != null);
    }

    /** Returns a link to a message that is there. */
    public Optional<String> link(String what) {
        return find(what)
                .flatMap(posting ->
                        channel(posting).map(it -> it.getJumpUrl() + "/" + posting.message()));
    }

    /** Sends, or edits, or leaves what is there; one that somebody deleted is sent anew. */
    public void bring(String what, GuildMessageChannel channel, Draft draft) {
        Optional<Posting> before = database.read(tx -> postings.find(tx, what));
        if (before.isPresent() && before.get().channel() != channel.getIdLong()) {
            remove(what);
            before = Optional.empty();
        }
        if (before.isPresent() && before.get().message() != null) {
            if (draft.digest().equals(before.get().shown())
                    || edited(channel, before.get().message(), draft)) {
                done(what, before.get().message(), draft);
                return;
            }
            forget(what);
            before = Optional.empty();
        }
        done(what, sent(what, channel, draft, before), draft);
    }

    /** Like {@link #bring}, but one that somebody deleted stays away. */
    public void bringUnlessDeleted(String what, GuildMessageChannel channel, Draft draft) {
        Optional<Posting> before = find(what);
        if (before.isEmpty()) {
            bring(what, channel, draft);
            return;
        }
        Long message = before.get().message();
        if (message != null
                && !draft.digest().equals(before.get().shown())
                && edited(channel, message, draft)) {
            done(what, message, draft);
        }
    }

    /** Deletes a message that is there. */
    public void remove(String what) {
        database.read(tx -> postings.find(tx, what))
                .ifPresent(posting -> {
                    Long message = posting.message();
                    if (message != null) {
                        channel(posting).ifPresent(channel -> delete(channel, message));
                    }
                    forget(what);
                });
    }

    /** Forgets a message that somebody deleted while nobody was listening. */
    public void checkThere(String what) {
        find(what)
                .ifPresent(posting -> {
                    boolean there = channel(posting).map(it -> isThere(it, posting)).orElse(false);
                    if (!there) {
                        forget(what);
                    }
                });
    }

    private long sent(
            String what, GuildMessageChannel channel, Draft draft, Optional<Posting> before) {
        Instant triedAt =
                before.map(Posting::triedAt).orElseGet(() -> begin(what, channel.getIdLong()));
        return before.flatMap(_ -> search(channel, draft, triedAt))
                .orElseGet(() -> send(what, channel, draft, triedAt));
    }

    private Instant begin(String what, long channel) {
        Instant now = clock.instant();
        return database.write(tx -> {
            postings.begin(tx, what, channel, now);
            return now;
        });
    }

    private static long send(
            String what, GuildMessageChannel channel, Draft draft, Instant triedAt) {
        MessageCreateData content = draft.content();
        MessageCreateAction action =
                channel.sendMessage(content)
                        .setNonce(
                                Integer.toHexString(what.hashCode())
                                        + "-"
                                        + Long.toHexString(triedAt.toEpochMilli()));
        return draft.answers()
                .map(id -> action.setMessageReference(id).failOnInvalidReply(false))
                .orElse(action)
                .complete()
                .getIdLong();
    }

    private static Optional<Long> search(
            GuildMessageChannel channel, Draft draft, Instant triedAt) {
        Instant from = triedAt.minus(CLOCK_SKEW);
        long self = channel.getJDA().getSelfUser().getIdLong();
        return channel.getIterableHistory().stream()
                .limit(SEARCH_LIMIT)
                .takeWhile(message -> message.getTimeCreated().toInstant().isAfter(from))
                .filter(message -> message.getAuthor().getIdLong() == self)
                .filter(draft.mark())
                .map(Message::getIdLong)
                .findFirst();
    }

    /** Edits a message; false when somebody has deleted it. */
    private static boolean edited(GuildMessageChannel channel, long message, Draft draft) {
        MessageCreateData content = draft.content();
        try {
            channel.editMessageById(
                            message,
                            new MessageEditBuilder()
                                    .setReplace(true)
                                    .setContent(content.getContent())
                                    .setEmbeds(content.getEmbeds())
                                    .setComponents(content.getComponents())
                                    .setAllowedMentions(List.of())
                                    .build())
                    .complete();
            return true;
        } catch (ErrorResponseException e) {
            requireUnknown(e);
            return false;
        }
    }

    private static void delete(GuildMessageChannel channel, long message) {
        try {
            channel.deleteMessageById(message).complete();
        } catch (ErrorResponseException e) {
            requireUnknown(e);
        }
    }

    private static boolean isThere(GuildMessageChannel channel, Posting posting) {
        Long message = posting.message();
        if (message == null) {
            return false;
        }
        try {
            channel.retrieveMessageById(message).complete();
            return true;
        } catch (ErrorResponseException e) {
            requireUnknown(e);
            return false;
        }
    }

    private static void requireUnknown(ErrorResponseException failure) {
        if (failure.getErrorResponse() != ErrorResponse.UNKNOWN_MESSAGE) {
            throw failure;
        }
    }

    private void done(String what, long message, Draft draft) {
        database.write(tx -> {
            postings.done(tx, what, message, draft.digest());
            return what;
        });
    }

    private void forget(String what) {
        database.write(tx -> {
            postings.forget(tx, what);
            return what;
        });
    }

    private Optional<GuildMessageChannel> channel(Posting posting) {
        return Optional.ofNullable(
                jda.getChannelById(GuildMessageChannel.class, posting.channel()));
    }
}
