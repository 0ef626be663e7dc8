package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change to a message: what is {@code null} stays as it is. */
public record MessageEdit(
        @Nullable String content,
        @Nullable ArrayNode embeds,
        @Nullable ArrayNode components,
        @Nullable List<Long> keptAttachments,
        List<Upload> uploads,
        @Nullable Integer flags,
        @Nullable AllowedMentions allowedMentions) {
    public static MessageEdit content(String content) {
        return new MessageEdit(content, null, null, null, List.of(), null, null);
    }
}
