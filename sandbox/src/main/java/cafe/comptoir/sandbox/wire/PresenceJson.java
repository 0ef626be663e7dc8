package cafe.comptoir.sandbox.wire;

import cafe.comptoir.sandbox.model.Presence;
import cafe.comptoir.sandbox.model.Snowflake;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Presences, as bots tell them and as they are told of them. */
public final class PresenceJson {
    private PresenceJson() {}

    static ObjectNode presence(long userId, long guildId, Presence presence) {
        ObjectNode node = Json.object();
        node.putObject("user").put("id", Snowflake.text(userId));
        node.put("guild_id", Snowflake.text(guildId));
        String status = presence.status().code();
        node.put("status", status);
        ArrayNode activities = node.putArray("activities");
        if (presence.activity() != null) {
            activities.add(activity(presence.activity()));
        }
        ObjectNode client = node.putObject("client_status");
        if (!presence.offline()) {
            client.put("web", status);
        }
        return node;
    }

    /** An update of presence as a client sends it; empty when its status is none of Discord's. */
    public static Optional<Presence> read(JsonNode node) {
        String status = node.path("status").asText("online");
        if (status.equals("invisible")) {
            return Optional.of(new Presence(Presence.Status.OFFLINE, null));
        }
        return Arrays.stream(Presence.Status.values())
                .filter(one -> one.code().equals(status))
                .findFirst()
                .map(one -> new Presence(one, activityOf(node.path("activities").path(0))));
    }

    private static ObjectNode activity(Presence.Activity activity) {
        return Json.object()
                .put("id", "custom")
                .put("type", activity.type())
                .put("name", activity.name())
                .put("state", activity.state())
                .put("url", activity.url());
    }

    private static Presence.@Nullable Activity activityOf(JsonNode node) {
        return node.isObject()
                ? new Presence.Activity(
                        node.path("type").asInt(),
                        node.path("name").asText(),
                        node.hasNonNull("state") ? node.path("state").asText() : null,
                        node.hasNonNull("url") ? node.path("url").asText() : null)
                : null;
    }
}
