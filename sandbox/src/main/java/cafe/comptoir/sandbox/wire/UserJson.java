package cafe.comptoir.sandbox.wire;

import cafe.comptoir.sandbox.model.Member;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Accounts and members. */
final class UserJson {
    private static final int VERIFIED_BOT_FLAGS = 0;

    private final World world;

    UserJson(World world) {
        this.world = world;
    }

    ObjectNode user(User user) {
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(user.id()));
        node.put("username", user.username());
        node.put("discriminator", user.bot() ? "0042" : "0");
        if (user.bot()) {
            node.putNull("global_name");
            node.put("bot", true);
        } else {
            node.put("global_name", user.displayName());
        }
        node.put("avatar", user.avatar());
        node.putNull("banner");
        node.putNull("accent_color");
        node.putNull("avatar_decoration_data");
        node.putNull("primary_guild");
        node.put("public_flags", VERIFIED_BOT_FLAGS);
        node.put("flags", VERIFIED_BOT_FLAGS);
        return node;
    }

    ObjectNode user(long id) {
        return user(world.user(id));
    }

    /** The bot as it sees itself. */
    ObjectNode self(User user) {
        ObjectNode node = user(user);
        node.put("mfa_enabled", false);
        node.put("locale", user.locale());
        node.put("verified", true);
        node.putNull("email");
        return node;
    }

    ObjectNode member(Member member) {
        ObjectNode node = bareMember(member);
        node.set("user", user(member.userId()));
        return node;
    }

    /** A member as it stands beside its user: in messages and resolved entities. */
    ObjectNode bareMember(Member member) {
        ObjectNode node = Json.object();
        node.put("nick", member.nick());
        node.putNull("avatar");
        node.putNull("banner");
        node.set("roles", Json.ids(member.roles()));
        node.put("joined_at", Json.timestamp(member.joinedAt()));
        node.putNull("premium_since");
        node.put("deaf", false);
        node.put("mute", false);
        node.put("flags", 0);
        node.put("pending", false);
        if (member.timeoutUntil() == null) {
            node.putNull("communication_disabled_until");
        } else {
            node.put("communication_disabled_until", Json.timestamp(member.timeoutUntil()));
        }
        return node;
    }
}
