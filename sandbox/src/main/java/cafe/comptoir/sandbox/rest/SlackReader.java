package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Reads what programs made for Slack's webhooks send, as the message that Discord makes of it. */
final class SlackReader {
    private static final Map<String, String> SAME =
            Map.of("title", "title", "title_link", "url", "text", "description");

    private SlackReader() {}

    static ObjectNode asDiscord(JsonNode slack) {
        ObjectNode message = Json.object();
        message.put("content", slack.path("text").asText(""));
        if (slack.hasNonNull("username")) {
            message.put("username", slack.path("username").asText());
        }
        ArrayNode embeds = message.putArray("embeds");
        for (JsonNode attachment : slack.path("attachments")) {
            embeds.add(embed(attachment));
        }
        return message;
    }

    private static ObjectNode embed(JsonNode attachment) {
        ObjectNode embed = Json.object();
        SAME.forEach((theirs, ours) -> {
            if (attachment.hasNonNull(theirs)) {
                embed.put(ours, attachment.path(theirs).asText());
            }
        });
        String color = attachment.path("color").asText("");
        if (color.matches("#[0-9a-fA-F]{6}")) {
            embed.put("color", Integer.parseInt(color.substring(1), 16));
        }
        if (attachment.hasNonNull("footer")) {
            embed.putObject("footer").put("text", attachment.path("footer").asText());
        }
        ArrayNode fields = embed.putArray("fields");
        for (JsonNode field : attachment.path("fields")) {
            fields.addObject()
                    .put("name", field.path("title").asText())
                    .put("value", field.path("value").asText())
                    .put("inline", field.path("short").asBoolean());
        }
        return embed;
    }
}
