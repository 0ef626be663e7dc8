package cafe.comptoir.sandbox.wire;

import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Invite;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** Invites. */
final class InviteJson {
    private final World world;
    private final UserJson users;

    InviteJson(World world, UserJson users) {
        this.world = world;
        this.users = users;
    }

    /** What everybody may know who has the code. */
    ObjectNode invite(Invite invite) {
        ObjectNode node = Json.object();
        node.put("type", 0);
        node.put("code", invite.code());
        node.put("guild_id", Snowflake.text(invite.guildId()));
        node.set("inviter", users.user(invite.inviterId()));
        if (invite.terms().maxAge() == 0) {
            node.putNull("expires_at");
        } else {
            Duration age = Duration.ofSeconds(invite.terms().maxAge());
            node.put("expires_at", Json.timestamp(invite.createdAt().plus(age)));
        }
        world.directory()
                .findGuild(invite.guildId())
                .ifPresent(guild -> node.set("guild", guild(guild)));
        world.directory()
                .findChannel(invite.channelId())
                .ifPresent(channel ->
                        node.putObject("channel")
                                .put("id", Snowflake.text(channel.id()))
                                .put("name", channel.name())
                                .put("type", channel.type().code()));
        return node;
    }

    /** With its terms and uses, for those who manage it. */
    ObjectNode withTerms(Invite invite) {
        return invite(invite)
                .put("uses", invite.uses())
                .put("max_uses", invite.terms().maxUses())
                .put("max_age", invite.terms().maxAge())
                .put("temporary", invite.terms().temporary())
                .put("created_at", Json.timestamp(invite.createdAt()));
    }

    private static ObjectNode guild(Guild guild) {
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(guild.id()));
        node.put("name", guild.name());
        node.put("icon", guild.settings().icon());
        node.put("description", guild.settings().description());
        node.putNull("splash").putNull("banner").putNull("vanity_url_code");
        node.putArray("features");
        node.put("verification_level", guild.settings().verificationLevel());
        node.put("nsfw_level", 0).put("nsfw", false).put("premium_subscription_count", 0);
        return node;
    }
}
