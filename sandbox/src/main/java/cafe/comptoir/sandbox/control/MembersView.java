package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Member;
import cafe.comptoir.sandbox.model.Presence;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.Rosters;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The members of a server, and one person in full, as JSON. */
final class MembersView {
    private static final int AT_ONCE = 200;

    private final World world;

    MembersView(World world) {
        this.world = world;
    }

    /** The beginning of a server's list of members. */
    ArrayNode first(long guildId) {
        return Json.array(
                world.rosters().list(guildId, "", 0, AT_ONCE).members(), MembersView::entry);
    }

    ObjectNode list(long guildId, String query, int offset, int limit) {
        Rosters.Part part = world.rosters().list(guildId, query, offset, limit);
        ObjectNode node = Json.object();
        node.put("total", part.total());
        node.set("groups", Json.array(part.groups(), MembersView::group));
        return node.set("members", Json.array(part.members(), MembersView::entry));
    }

    /** Who a person is in the eyes of the members of a server. */
    ObjectNode me(Member member) {
        Rosters.Entry entry = world.rosters().entry(member);
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(member.userId()));
        node.put("name", entry.name());
        return color(node, entry.color());
    }

    /** A person, with what they are on one server when they are there. */
    ObjectNode profile(User user, @Nullable Member member) {
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(user.id()));
        node.put("key", user.username());
        node.put(
                "name", member == null ? user.displayName() : world.rosters().entry(member).name());
        node.put("displayName", user.displayName());
        node.put("username", user.username());
        node.put("bot", user.bot());
        node.put("avatar", avatar(user));
        presence(node, world.presences().of(user.id()));
        node.put("created", Snowflake.createdAt(user.id()).toString());
        node.put("nick", member == null ? null : member.nick());
        node.put("joined", member == null ? null : member.joinedAt().toString());
        return node.set("roles", member == null ? Json.array() : roles(member));
    }

    static @Nullable String avatar(User user) {
        String hash = user.avatar();
        return hash == null
                ? null
                : "/cdn/avatars/" + Snowflake.text(user.id()) + "/" + hash + ".png";
    }

    static ObjectNode role(Role role) {
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(role.id()));
        node.put("name", role.name());
        return color(node, role.color()).put("position", role.position());
    }

    private ArrayNode roles(Member member) {
        return Json.array(
                world.directory().rolesOf(member.guildId()).stream()
                        .filter(role -> member.roles().contains(role.id()))
                        .sorted(Comparator.comparingInt(Role::position).reversed())
                        .toList(),
                MembersView::role);
    }

    private static ObjectNode entry(Rosters.Entry entry) {
        User user = entry.user();
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(user.id()));
        node.put("key", user.username());
        node.put("name", entry.name());
        node.put("bot", user.bot());
        node.put("avatar", avatar(user));
        color(node, entry.color());
        presence(node, entry.presence());
        node.set("role", orNull(entry.group()));
        return node.put("joined", entry.member().joinedAt().toString());
    }

    private static void presence(ObjectNode node, Presence presence) {
        node.put("status", presence.status().code());
        Presence.Activity activity = presence.activity();
        if (activity == null) {
            node.putNull("activity");
        } else {
            node.putObject("activity")
                    .put("type", activity.type())
                    .put("name", activity.name())
                    .put("state", activity.state());
        }
    }

    private static ObjectNode group(Rosters.Group group) {
        ObjectNode node = Json.object().put("count", group.count());
        node.put("offline", group.offline());
        return node.set("role", orNull(group.role()));
    }

    private static JsonNode orNull(@Nullable Role role) {
        return role == null ? Json.object().nullNode() : role(role);
    }

    private static ObjectNode color(ObjectNode node, int color) {
        return color == 0 ? node.putNull("color") : node.put("color", color);
    }
}
