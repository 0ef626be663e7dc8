package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
        boolean tts) {
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
                false);
    }

    boolean isEmpty() {
        return content.isBlank() && embeds.isEmpty() && components.isEmpty() && uploads.isEmpty();
    }

    public boolean hasFlag(int flag) {
        return (flags & flag) != 0;
    }
}
