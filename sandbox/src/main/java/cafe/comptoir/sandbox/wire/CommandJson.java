package cafe.comptoir.sandbox.wire;

import cafe.comptoir.sandbox.model.ApplicationCommand;
import cafe.comptoir.sandbox.model.Snowflake;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Application commands as registered. */
final class CommandJson {
    private CommandJson() {}

    static ObjectNode command(ApplicationCommand command, long application, boolean localizations) {
        JsonNode definition = command.definition();
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(command.id()));
        node.put("application_id", Snowflake.text(application));
        if (command.guildId() != 0) {
            node.put("guild_id", Snowflake.text(command.guildId()));
        }
        node.put("version", Snowflake.text(command.version()));
        node.put("type", command.type().code());
        node.put("name", command.name());
        node.put("description", definition.path("description").asText(""));
        localized(node, definition, localizations);
        JsonNode needed = definition.path("default_member_permissions");
        if (needed.isMissingNode() || needed.isNull()) {
            node.putNull("default_member_permissions");
        } else {
            node.put("default_member_permissions", needed.asText());
        }
        if (command.guildId() == 0) {
            node.put("dm_permission", definition.path("dm_permission").asBoolean(true));
        }
        numbers(node, definition, "contexts");
        numbers(node, definition, "integration_types");
        if (node.path("integration_types").isMissingNode()) {
            node.putArray("integration_types").add(0);
        }
        node.put("nsfw", definition.path("nsfw").asBoolean());
        if (!definition.path("options").isEmpty()) {
            node.set("options", options(definition.path("options"), localizations));
        }
        return node;
    }

    private static ArrayNode options(JsonNode definitions, boolean localizations) {
        ArrayNode options = Json.array();
        for (JsonNode definition : definitions) {
            ObjectNode option = definition.deepCopy();
            option.properties().removeIf(entry -> entry.getValue().isNull());
            if (!localizations) {
                option.remove(java.util.List.of("name_localizations", "description_localizations"));
            }
            numbers(option, definition, "channel_types");
            if (definition.path("options").isArray()) {
                option.set("options", options(definition.path("options"), localizations));
            }
            options.add(option);
        }
        return options;
    }

    private static void localized(ObjectNode node, JsonNode definition, boolean localizations) {
        for (String field : new String[] {"name_localizations", "description_localizations"}) {
            JsonNode texts = definition.path(field);
            if (localizations && texts.isObject() && !texts.isEmpty()) {
                node.set(field, texts.deepCopy());
            } else if (localizations) {
                node.putNull(field);
            }
        }
    }

    /** Clients send these as numbers or as text; Discord answers numbers. */
    private static void numbers(ObjectNode node, JsonNode definition, String field) {
        JsonNode given = definition.path(field);
        if (given.isArray() && !given.isEmpty()) {
            ArrayNode numbers = node.putArray(field);
            given.forEach(number -> numbers.add(number.asInt()));
        }
    }
}
