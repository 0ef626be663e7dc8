package cafe.comptoir.sandbox.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message. {@code visibleTo} is the one person who sees it when it is ephemeral, else {@code 0}. */
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
        long threadId) {
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
                reactions,
                pinnedAt,
                nonce,
                visibleTo,
                threadId);
    }

    Message withReactions(List<Reaction> newReactions) {
        return new Message(
                id,
                channelId,
                guildId,
                authorId,
                type,
                body,
                createdAt,
                editedAt,
                reference,
                interaction,
                newReactions,
                pinnedAt,
                nonce,
                visibleTo,
                threadId);
    }

    Message withPinned(@Nullable Instant at) {
        return new Message(
                id,
                channelId,
                guildId,
                authorId,
                type,
                body,
                createdAt,
                editedAt,
                reference,
                interaction,
                reactions,
                at,
                nonce,
                visibleTo,
                threadId);
    }

    Message withThread(long thread) {
        return new Message(
                id,
                channelId,
                guildId,
                authorId,
                type,
                body.withFlags(body.flags() | MessageFlags.HAS_THREAD),
                createdAt,
                editedAt,
                reference,
                interaction,
                reactions,
                pinnedAt,
                nonce,
                visibleTo,
                thread);
    }
}
