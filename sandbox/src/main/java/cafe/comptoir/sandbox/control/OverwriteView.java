package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.PermissionOverwrite;
import cafe.comptoir.sandbox.model.PermissionOverwrite.Target;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** What a channel allows and refuses to a role or a person, by the permissions' names. */
final class OverwriteView {
    private OverwriteView() {}

    static ObjectNode json(World world, long guildId, PermissionOverwrite overwrite) {
        boolean role = overwrite.target() == Target.ROLE;
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(overwrite.targetId()));
        node.put("kind", role ? "role" : "person");
        node.put("name", role ? roleName(world, guildId, overwrite) : personName(world, overwrite));
        node.set("allow", names(overwrite.allow()));
        node.set("deny", names(overwrite.deny()));
        return node;
    }

    private static String roleName(World world, long guildId, PermissionOverwrite overwrite) {
        return world.directory().findRole(guildId, overwrite.targetId()).map(Role::name).orElse("");
    }

    private static String personName(World world, PermissionOverwrite overwrite) {
        return world.user(overwrite.targetId()).displayName();
    }

    private static ArrayNode names(PermissionSet permissions) {
        return Json.array(permissions.names(), OverwriteView::name);
    }

    private static TextNode name(Permission permission) {
        return TextNode.valueOf(permission.name());
    }
}
