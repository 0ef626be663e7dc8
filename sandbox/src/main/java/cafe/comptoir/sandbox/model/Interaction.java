package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Something a person asked of the bot. {@code messageId} is the message whose component was used, or {@code 0}. */
public record Interaction(
        long id,
        String token,
        InteractionType type,
        long guildId,
        long channelId,
        long userId,
        long messageId,
        ObjectNode data,
        ResolvedIds resolved,
        PermissionSet memberPermissions,
        PermissionSet appPermissions,
        Instant createdAt) {
    /** The command's name, or the custom id of component or modal. */
    public String name() {
        return data.path("name").asText(data.path("custom_id").asText());
    }
}
