package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.FormErrors;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Discord's limits on embeds. */
final class EmbedRules {
    private static final int MAX_EMBEDS = 10;
    private static final int MAX_TOTAL = 6000;
    private static final int MAX_FIELDS = 25;

    private final FormErrors errors;

    EmbedRules(FormErrors errors) {
        this.errors = errors;
    }

    /** Checks embeds and returns them as Discord keeps them. */
    ArrayNode read(JsonNode given) {
        ArrayNode embeds = Json.array();
        if (given.size() > MAX_EMBEDS) {
            errors.add("embeds", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
        }
        int total = 0;
        for (int i = 0; i < given.size(); i++) {
            total += check("embeds." + i + ".", given.get(i));
            embeds.add(kept(given.get(i)));
        }
        if (total > MAX_TOTAL) {
            errors.add(
                    "embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
        }
        return embeds;
    }

    private int check(String path, JsonNode embed) {
        int total = text(path + "title", embed.path("title"), 256);
        total += text(path + "description", embed.path("description"), 4096);
        total += text(path + "footer.text", embed.path("footer").path("text"), 2048);
        total += text(path + "author.name", embed.path("author").path("name"), 256);
        JsonNode fields = embed.path("fields");
        if (fields.size() > MAX_FIELDS) {
            errors.add(path + "fields", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        }
        for (int i = 0; i < fields.size(); i++) {
            String at = path + "fields." + i + ".";
            total += required(at + "name", fields.get(i).path("name"), 256);
            total += required(at + "value", fields.get(i).path("value"), 1024);
        }
        timestamp(path + "timestamp", embed.path("timestamp"));
        return total;
    }

    private int text(String path, JsonNode node, int max) {
        String text = node.isNull() ? "" : node.asText("");
        errors.length(path, text, 0, max);
        return text.length();
    }

    private int required(String path, JsonNode node, int max) {
        if (node.asText("").isEmpty()) {
            errors.required(path);
        }
        return text(path, node, max);
    }

    private void timestamp(String path, JsonNode node) {
        if (!node.isTextual()) {
            return;
        }
        try {
            OffsetDateTime.parse(node.asText());
        } catch (DateTimeParseException e) {
            errors.add(path, "DATE_TIME_TYPE_PARSE", "Could not parse " + node.asText());
        }
    }

    private static ObjectNode kept(JsonNode given) {
        ObjectNode embed = Json.object();
        embed.put("type", "rich");
        for (String field :
                List.of(
                        "title",
                        "description",
                        "url",
                        "timestamp",
                        "color",
                        "footer",
                        "image",
                        "thumbnail",
                        "author",
                        "fields")) {
            if (given.hasNonNull(field)) {
                embed.set(field, given.path(field).deepCopy());
            }
        }
        if (embed.path("timestamp").isTextual()) {
            normaliseTimestamp(embed);
        }
        for (JsonNode field : embed.path("fields")) {
            ((ObjectNode) field).put("inline", field.path("inline").asBoolean());
        }
        return embed;
    }

    private static void normaliseTimestamp(ObjectNode embed) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(embed.path("timestamp").asText());
            embed.put("timestamp", Json.timestamp(at.toInstant()));
        } catch (DateTimeParseException e) {
            embed.remove("timestamp"); // already reported by the check
        }
    }
}
