package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A registered command; {@code guildId} is {@code 0} when it is global. The definition is as registered. */
public record ApplicationCommand(
        long id, long guildId, long version, CommandType type, String name, ObjectNode definition) {
    /** Who may use it as long as the server's administrators say nothing else; all bits: only they. */
    PermissionSet neededPermissions() {
        String text = definition.path("default_member_permissions").asText("");
        if (text.isEmpty() || definition.path("default_member_permissions").isNull()) {
            return PermissionSet.NONE;
        }
        return text.equals("0") ? PermissionSet.ALL : PermissionSet.parse(text);
    }
}
