package cafe.comptoir.sandbox.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message. {@code visibleTo} is the one person who sees it when it is ephemeral, else {@code 0}. With an alias it came
 * from a webhook, which is then its author.
 */
public record Message(
        long id,
        long channelId,
        long guildId,
        long authorId,
        MessageType type,
        MessageBody body,
        Instant createdAt,
        @Nullable Instant editedAt,
        @Nullable MessageReference reference,
        @Nullable InteractionMetadata interaction,
        List<Reaction> reactions,
        @Nullable Instant pinnedAt,
        @Nullable String nonce,
        long visibleTo,
        long threadId,
        @Nullable Alias alias) {
    public Message {
        reactions = List.copyOf(reactions);
    }

    public boolean ephemeral() {
        return visibleTo != 0;
    }

    public boolean pinned() {
        return pinnedAt != null;
    }

    public String content() {
        return body.content();
    }

    Message withBody(MessageBody newBody, @Nullable Instant edited) {
        return copy(newBody, edited, reactions, pinnedAt, threadId);
    }

    /** Flags and votes change without the message counting as edited. */
    Message withBody(MessageBody newBody) {
        return copy(newBody, editedAt, reactions, pinnedAt, threadId);
    }

    Message withReactions(List<Reaction> newReactions) {
        return copy(body, editedAt, newReactions, pinnedAt, threadId);
    }

    Message withPinned(@Nullable Instant at) {
        return copy(body, editedAt, reactions, at, threadId);
    }

    Message withThread(long thread) {
        int flags = body.flags() | MessageFlags.HAS_THREAD;
        return copy(body.withFlags(flags), editedAt, reactions, pinnedAt, thread);
    }

    private Message copy(
            MessageBody newBody,
            @Nullable Instant edited,
            List<Reaction> newReactions,
            @Nullable Instant pinned,
            long thread) {
        return new Message(
                id,
                channelId,
                guildId,
                authorId,
                type,
                newBody,
                createdAt,
                edited,
                reference,
                interaction,
                newReactions,
                pinned,
                nonce,
                visibleTo,
                thread,
                alias);
    }
}
