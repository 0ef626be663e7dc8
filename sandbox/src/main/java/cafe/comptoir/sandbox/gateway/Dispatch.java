package cafe.comptoir.sandbox.gateway;

import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One event to be sent. {@code guildId} chooses the shard; {@code intents} are those of which a session needs one (none:
 * everyone gets it); {@code contentHidden} is what sessions without MESSAGE_CONTENT get.
 */
record Dispatch(
        String type, ObjectNode data, long guildId, List<Intent> intents, ObjectNode contentHidden) {
    static Dispatch of(String type, ObjectNode data, long guildId, Intent... intents) {
        return new Dispatch(type, data, guildId, List.of(intents), data);
    }

    Dispatch hidingContent() {
        ObjectNode hidden = data.deepCopy();
        hidden.put("content", "");
        for (String field : List.of("embeds", "attachments", "components")) {
            hidden.set(field, Json.array());
        }
        hidden.remove("poll");
        return new Dispatch(type, data, guildId, intents, hidden);
    }

    boolean wantedBy(int sessionIntents) {
        if (intents.isEmpty()) {
            return true;
        }
        return intents.stream().anyMatch(intent -> (sessionIntents & intent.mask()) != 0);
    }

    ObjectNode dataFor(int sessionIntents) {
        return (sessionIntents & Intent.MESSAGE_CONTENT.mask()) != 0 ? data : contentHidden;
    }
}
