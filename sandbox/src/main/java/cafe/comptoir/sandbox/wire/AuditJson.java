package cafe.comptoir.sandbox.wire;

import cafe.comptoir.sandbox.model.AuditEntry;
import cafe.comptoir.sandbox.model.Snowflake;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

/** Entries of audit logs. */
final class AuditJson {
    private AuditJson() {}

    static ObjectNode entry(AuditEntry entry) {
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(entry.id()));
        Json.putId(node, "user_id", entry.actorId());
        Json.putId(node, "target_id", entry.targetId());
        node.put("action_type", entry.action().code());
        ArrayNode changes = node.putArray("changes");
        for (AuditEntry.Change change : entry.changes()) {
            ObjectNode one = changes.addObject().put("key", change.key());
            put(one, "old_value", change.before());
            put(one, "new_value", change.after());
        }
        if (!entry.options().isEmpty()) {
            ObjectNode options = node.putObject("options");
            entry.options().forEach(options::put);
        }
        if (entry.reason() != null) {
            node.put("reason", entry.reason());
        }
        return node;
    }

    private static void put(ObjectNode node, String field, @Nullable Object value) {
        if (value != null) {
            node.set(field, json(value));
        }
    }

    private static JsonNode json(Object value) {
        return switch (value) {
            case Integer number -> IntNode.valueOf(number);
            case Boolean flag -> BooleanNode.valueOf(flag);
            default -> TextNode.valueOf(value.toString());
        };
    }
}
