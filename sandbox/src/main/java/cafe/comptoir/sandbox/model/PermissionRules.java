package cafe.comptoir.sandbox.model;

import static cafe.comptoir.sandbox.model.Permission.ADMINISTRATOR;
import static cafe.comptoir.sandbox.model.Permission.ATTACH_FILES;
import static cafe.comptoir.sandbox.model.Permission.EMBED_LINKS;
import static cafe.comptoir.sandbox.model.Permission.MENTION_EVERYONE;
import static cafe.comptoir.sandbox.model.Permission.READ_MESSAGE_HISTORY;
import static cafe.comptoir.sandbox.model.Permission.SEND_MESSAGES;
import static cafe.comptoir.sandbox.model.Permission.SEND_MESSAGES_IN_THREADS;
import static cafe.comptoir.sandbox.model.Permission.SEND_TTS_MESSAGES;
import static cafe.comptoir.sandbox.model.Permission.VIEW_CHANNEL;

import cafe.comptoir.sandbox.model.PermissionOverwrite.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Discord's permission computation: roles first, then the channel's overwrites for everyone, for the roles and for the
 * member, then what follows implicitly (nothing without VIEW_CHANNEL, no files without SEND_MESSAGES, time-outs).
 */
public final class PermissionRules {
    private static final PermissionSet LEFT_IN_TIMEOUT =
            PermissionSet.of(VIEW_CHANNEL, READ_MESSAGE_HISTORY);
    private static final PermissionSet NEEDS_SENDING =
            PermissionSet.of(MENTION_EVERYONE, SEND_TTS_MESSAGES, ATTACH_FILES, EMBED_LINKS);

    private PermissionRules() {}

    /** What a member may do on the server as a whole. */
    public static PermissionSet onGuild(
            Guild guild, Map<Long, Role> roles, Member member, Instant now) {
        PermissionSet base = fromRoles(guild, roles, member);
        if (base.has(ADMINISTRATOR) || !member.timedOutAt(now)) {
            return base;
        }
        return base.and(LEFT_IN_TIMEOUT);
    }

    /**
     * What a member may do in a channel; for a thread, give its parent's overwrites.
     *
     * @param inherited what the member may do there because they may do it in the category
     */
    public static PermissionSet inChannel(
            Guild guild,
            Map<Long, Role> roles,
            Member member,
            PermissionSet inherited,
            List<PermissionOverwrite> overwrites,
            boolean thread,
            Instant now) {
        PermissionSet base = fromRoles(guild, roles, member);
        if (base.has(ADMINISTRATOR)) {
            return PermissionSet.ALL;
        }
        PermissionSet explicit = applyOverwrites(base.plus(inherited), guild, member, overwrites);
        if (!explicit.has(VIEW_CHANNEL)) {
            return PermissionSet.NONE;
        }
        if (member.timedOutAt(now)) {
            return explicit.and(LEFT_IN_TIMEOUT);
        }
        Permission sending = thread ? SEND_MESSAGES_IN_THREADS : SEND_MESSAGES;
        return explicit.has(sending) ? explicit : explicit.minus(NEEDS_SENDING);
    }

    private static PermissionSet fromRoles(Guild guild, Map<Long, Role> roles, Member member) {
        if (guild.ownerId() == member.userId()) {
            return PermissionSet.ALL;
        }
        PermissionSet sum = permissionsOf(roles, guild.id());
        for (long role : member.roles()) {
            sum = sum.plus(permissionsOf(roles, role));
        }
        return sum.has(ADMINISTRATOR) ? PermissionSet.ALL : sum;
    }

    private static PermissionSet permissionsOf(Map<Long, Role> roles, long id) {
        Role role = roles.get(id);
        return role == null ? PermissionSet.NONE : role.permissions();
    }

    private static PermissionSet applyOverwrites(
            PermissionSet base, Guild guild, Member member, List<PermissionOverwrite> overwrites) {
        PermissionSet result = base;
        PermissionSet roleAllow = PermissionSet.NONE;
        PermissionSet roleDeny = PermissionSet.NONE;
        for (PermissionOverwrite overwrite : overwrites) {
            if (overwrite.targetId() == guild.id()) {
                result = result.minus(overwrite.deny()).plus(overwrite.allow());
            } else if (overwrite.target() == Target.ROLE
                    && member.roles().contains(overwrite.targetId())) {
                roleAllow = roleAllow.plus(overwrite.allow());
                roleDeny = roleDeny.plus(overwrite.deny());
            }
        }
        result = result.minus(roleDeny).plus(roleAllow);
        for (PermissionOverwrite overwrite : overwrites) {
            if (overwrite.target() == Target.MEMBER && overwrite.targetId() == member.userId()) {
                result = result.minus(overwrite.deny()).plus(overwrite.allow());
            }
        }
        return result;
    }
}
