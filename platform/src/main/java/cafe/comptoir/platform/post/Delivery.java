package cafe.comptoir.platform.post;

import cafe.comptoir.api.post.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;

/** What is asked of Discord about one message. Everything here blocks until Discord has answered. */
final class Delivery {

    /** How far Discord's clock and ours may differ. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** Ten requests, newest messages first. */
    private static final int SEARCH_LIMIT = 1000;

    private Delivery() {}

    /** Returns the message that an attempt at the given time has left. */
    static Optional<Long> find(MessageChannel channel, Post post, Instant triedAt) {
        Instant from = triedAt.minus(CLOCK_SKEW);
        long self = channel.getJDA().getSelfUser().getIdLong();
        return channel.getIterableHistory().stream()
                .limit(SEARCH_LIMIT)
                .takeWhile(message -> message.getTimeCreated().toInstant().isAfter(from))
                .filter(message -> message.getAuthor().getIdLong() == self)
                .filter(post.mark())
                .map(Message::getIdLong)
                .findFirst();
    }

    static long send(MessageChannel channel, Post post, String nonce) {
        MessageCreateAction action = channel.sendMessage(post.content().get()).setNonce(nonce);
        return post.answers()
                .map(id -> action.setMessageReference(id).failOnInvalidReply(false))
                .orElse(action)
                .complete()
                .getIdLong();
    }

    /** Edits a message, calling nobody; false when somebody has deleted it. */
    static boolean edit(MessageChannel channel, long message, Post post) {
        return there(() ->
                channel.editMessageById(
                                message,
                                MessageEditBuilder.fromCreateData(post.content().get())
                                        .setReplace(true)
                                        .setAllowedMentions(List.of())
                                        .build())
                        .complete());
    }

    static void delete(MessageChannel channel, long message) {
        there(() -> channel.deleteMessageById(message).complete());
    }

    static boolean isThere(MessageChannel channel, long message) {
        return there(() -> channel.retrieveMessageById(message).complete());
    }

    /** Does something with a message; false when there is none. */
    private static boolean there(Runnable act) {
        try {
            act.run();
            return true;
        } catch (ErrorResponseException e) {
            return switch (e.getErrorResponse()) {
                case UNKNOWN_MESSAGE, UNKNOWN_CHANNEL -> false;
                default -> throw e;
            };
        }
    }
}
