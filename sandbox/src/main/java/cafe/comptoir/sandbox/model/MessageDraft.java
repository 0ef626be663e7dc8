package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message to be. */
public record MessageDraft(
        String content,
        ArrayNode embeds,
        ArrayNode components,
        List<Upload> uploads,
        int flags,
        AllowedMentions allowedMentions,
        long replyTo,
        boolean failIfReplyGone,
        @Nullable String nonce,
        boolean enforceNonce,
        boolean tts,
        @Nullable NewPoll poll,
        @Nullable Alias alias,
        @Nullable MessageReference forward) {
    public MessageDraft {
        uploads = List.copyOf(uploads);
    }

    public static MessageDraft text(String content) {
        return of(content, List.of(), 0);
    }

    /** What a person can write: text, files, an answer to a message ({@code 0}: none). */
    public static MessageDraft of(String content, List<Upload> uploads, long replyTo) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return new MessageDraft(
                content,
                nodes.arrayNode(),
                nodes.arrayNode(),
                uploads,
                0,
                AllowedMentions.ALL,
                replyTo,
                true,
                null,
                false,
                false,
                null,
                null,
                null);
    }

    /** A poll without a word around it. */
    public static MessageDraft of(NewPoll poll) {
        return text("").with(poll, null);
    }

    /** The same as a webhook writes it. */
    public MessageDraft under(Alias name) {
        return with(poll, name);
    }

    MessageDraft withEmbed(ObjectNode embed) {
        return new MessageDraft(
                content,
                JsonNodeFactory.instance.arrayNode().add(embed),
                components,
                uploads,
                flags,
                allowedMentions,
                replyTo,
                failIfReplyGone,
                nonce,
                enforceNonce,
                tts,
                poll,
                alias,
                forward);
    }

    boolean isEmpty() {
        return content.isBlank()
                && embeds.isEmpty()
                && components.isEmpty()
                && uploads.isEmpty()
                && poll == null
                && forward == null;
    }

    private MessageDraft with(@Nullable NewPoll newPoll, @Nullable Alias newAlias) {
        return new MessageDraft(
                content,
                embeds,
                components,
                uploads,
                flags,
                allowedMentions,
                replyTo,
                failIfReplyGone,
                nonce,
                enforceNonce,
                tts,
                newPoll,
                newAlias,
                forward);
    }

    public boolean hasFlag(int flag) {
        return (flags & flag) != 0;
    }
}
