package cafe.comptoir.sandbox.gateway;

import cafe.comptoir.sandbox.model.AuditEntry;
import cafe.comptoir.sandbox.model.Ban;
import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.Invite;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.model.WorldEvent;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Gateway events of bans, invites, webhooks, and of the audit log, which is told only to who may read it. */
final class ModerationEvents {
    private final World world;
    private final Wire wire;

    ModerationEvents(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    List<Dispatch> write(WorldEvent.OfModeration event) {
        return switch (event) {
            case WorldEvent.BanAdded(Ban ban) -> ban("GUILD_BAN_ADD", ban);
            case WorldEvent.BanRemoved(Ban ban) -> ban("GUILD_BAN_REMOVE", ban);
            case WorldEvent.WebhooksUpdated(Channel channel) -> webhooks(channel);
            case WorldEvent.InviteCreated(Invite invite) ->
                    invite("INVITE_CREATE", invite, wire.inviteWithTerms(invite));
            case WorldEvent.InviteDeleted(Invite invite) ->
                    invite("INVITE_DELETE", invite, Json.object());
            case WorldEvent.AuditLogged(AuditEntry entry) -> logged(entry);
        };
    }

    private List<Dispatch> ban(String type, Ban ban) {
        ObjectNode data = Json.object().put("guild_id", Snowflake.text(ban.guildId()));
        data.set("user", wire.user(ban.userId()));
        return List.of(Dispatch.of(type, data, ban.guildId(), Intent.GUILD_MODERATION));
    }

    private static List<Dispatch> webhooks(Channel channel) {
        ObjectNode data = EventWriter.place(channel.id(), channel.guildId(), "channel_id");
        return List.of(
                Dispatch.of("WEBHOOKS_UPDATE", data, channel.guildId(), Intent.GUILD_WEBHOOKS));
    }

    /** Told only where the bot may manage the channel. */
    private List<Dispatch> invite(String type, Invite invite, ObjectNode data) {
        long channel = invite.channelId();
        if (!world.permissionsIn(world.botId(), channel).has(Permission.MANAGE_CHANNELS)) {
            return List.of();
        }
        data.put("code", invite.code());
        data.put("guild_id", Snowflake.text(invite.guildId()));
        data.put("channel_id", Snowflake.text(channel));
        return List.of(Dispatch.of(type, data, invite.guildId(), Intent.GUILD_INVITES));
    }

    private List<Dispatch> logged(AuditEntry entry) {
        long guild = entry.guildId();
        if (!world.permissionsOn(world.botId(), guild).has(Permission.VIEW_AUDIT_LOG)) {
            return List.of();
        }
        ObjectNode data = wire.auditEntry(entry).put("guild_id", Snowflake.text(guild));
        return List.of(
                Dispatch.of("GUILD_AUDIT_LOG_ENTRY_CREATE", data, guild, Intent.GUILD_MODERATION));
    }
}
