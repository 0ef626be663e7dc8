package cafe.comptoir.sandbox.gateway;

import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One event to be sent. {@code guildId} chooses the shard; {@code intents} are those of which a session needs one (none:
 * everyone gets it); {@code hidesContent} tells whether sessions without MESSAGE_CONTENT get less.
 */
record Dispatch(
        String type, ObjectNode data, long guildId, List<Intent> intents, boolean hidesContent) {
    static Dispatch of(String type, ObjectNode data, long guildId, Intent... intents) {
        return new Dispatch(type, data, guildId, List.of(intents), false);
    }

    Dispatch hidingContent() {
        return new Dispatch(type, data, guildId, intents, true);
    }

    boolean wantedBy(int sessionIntents) {
        if (intents.isEmpty()) {
            return true;
        }
        return intents.stream().anyMatch(intent -> (sessionIntents & intent.mask()) != 0);
    }

    ObjectNode dataFor(int sessionIntents) {
        boolean reads = (sessionIntents & Intent.MESSAGE_CONTENT.mask()) != 0;
        return reads || !hidesContent ? data : withoutContent();
    }

    private ObjectNode withoutContent() {
        ObjectNode hidden = data.deepCopy();
        hidden.put("content", "");
        for (String field : List.of("embeds", "attachments", "components")) {
            hidden.set(field, Json.array());
        }
        hidden.remove("poll");
        return hidden;
    }
}
