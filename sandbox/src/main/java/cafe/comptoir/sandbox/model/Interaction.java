package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** The command's name with its sub-commands, as messages that came of it say it. */
    String path() {
        StringBuilder path = new StringBuilder(name());
        JsonNode step = data.path("options").path(0);
        while (step.path("type").asInt() == 1 || step.path("type").asInt() == 2) {
            path.append(' ').append(step.path("name").asText());
            step = step.path("options").path(0);
        }
        return path.toString();
    }
}
