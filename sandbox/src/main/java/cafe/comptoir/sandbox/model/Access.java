package cafe.comptoir.sandbox.model;

import static cafe.comptoir.sandbox.model.Permission.VIEW_CHANNEL;

import java.util.HashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Who may do what: every operation, the bot's and people's, asks here. Called under the world's lock. */
final class Access {
    private static final PermissionSet IN_DM =
            PermissionSet.of(
                    VIEW_CHANNEL,
                    Permission.SEND_MESSAGES,
                    Permission.EMBED_LINKS,
                    Permission.ATTACH_FILES,
                    Permission.READ_MESSAGE_HISTORY,
                    Permission.MENTION_EVERYONE,
                    Permission.ADD_REACTIONS,
                    Permission.USE_EXTERNAL_EMOJIS,
                    Permission.USE_APPLICATION_COMMANDS,
                    Permission.PIN_MESSAGES,
                    Permission.SEND_POLLS);

    private final State state;

    Access(State state) {
        this.state = state;
    }

    PermissionSet onGuild(long userId, long guildId) {
        Member member = state.membersOf(guildId).get(userId);
        if (member == null) {
            return PermissionSet.NONE;
        }
        return PermissionRules.onGuild(
                state.guild(guildId), state.rolesOf(guildId), member, state.time.now());
    }

    PermissionSet in(long userId, Channel channel) {
        if (channel.isDm()) {
            return channel.recipients().contains(userId) ? IN_DM : PermissionSet.NONE;
        }
        Member member = state.membersOf(channel.guildId()).get(userId);
        if (member == null) {
            return PermissionSet.NONE;
        }
        PermissionSet permissions =
                PermissionRules.inChannel(
                        state.guild(channel.guildId()),
                        state.rolesOf(channel.guildId()),
                        member,
                        inherited(userId, channel),
                        overwritesFor(channel),
                        channel.isThread(),
                        state.time.now());
        return hiddenThread(userId, channel, permissions) ? PermissionSet.NONE : permissions;
    }

    boolean sees(long userId, Channel channel) {
        return in(userId, channel).has(VIEW_CHANNEL);
    }

    /**
     * What a person has on the screen of a channel that they see. Without READ_MESSAGE_HISTORY Discord's client shows
     * what came since it has been open; here that is since they first looked there.
     */
    NavigableMap<Long, Message> onScreen(long userId, Channel channel) {
        NavigableMap<Long, Message> all = state.messagesIn(channel.id());
        if (in(userId, channel).has(Permission.READ_MESSAGE_HISTORY)) {
            return all;
        }
        long newest = all.isEmpty() ? 0 : all.lastKey();
        long beginning =
                state.beginnings
                        .computeIfAbsent(userId, _ -> new HashMap<>())
                        .computeIfAbsent(channel.id(), _ -> newest);
        // A part of a map refuses to be asked about what lies outside it.
        return new TreeMap<>(all.tailMap(beginning, false));
    }

    /** The channel, if the actor sees it; 50001 otherwise. */
    Channel visible(long actor, long channelId) {
        Channel channel = state.channel(channelId);
        if (!sees(actor, channel)) {
            throw DiscordError.MISSING_ACCESS.exception();
        }
        return channel;
    }

    void require(long actor, Channel channel, Permission... needed) {
        PermissionSet has = in(actor, channel);
        if (!has.has(VIEW_CHANNEL)) {
            throw DiscordError.MISSING_ACCESS.exception();
        }
        if (!has.hasAll(PermissionSet.of(needed))) {
            throw DiscordError.MISSING_PERMISSIONS.exception();
        }
    }

    /** The server, if the actor is on it; Discord says 50001 to strangers of an existing server, 10004 otherwise. */
    Guild memberOf(long actor, long guildId) {
        Guild guild = state.guild(guildId);
        if (!state.membersOf(guildId).containsKey(actor)) {
            throw DiscordError.MISSING_ACCESS.exception();
        }
        return guild;
    }

    void requireOnGuild(long actor, long guildId, Permission needed) {
        memberOf(actor, guildId);
        if (!onGuild(actor, guildId).has(needed)) {
            throw DiscordError.MISSING_PERMISSIONS.exception();
        }
    }

    /** The highest position among a member's roles; the owner stands above all. */
    int rank(long guildId, long userId) {
        if (state.guild(guildId).ownerId() == userId) {
            return Integer.MAX_VALUE;
        }
        Member member = state.membersOf(guildId).get(userId);
        int highest = 0;
        for (long id : member == null ? List.<Long>of() : member.roles()) {
            Role role = state.rolesOf(guildId).get(id);
            highest = role == null ? highest : Math.max(highest, role.position());
        }
        return highest;
    }

    /** Who may manage a category may manage the channels in it. Discord does not document that, but it does so. */
    private PermissionSet inherited(long userId, Channel channel) {
        Channel category = channel.isThread() ? null : state.channels.get(channel.parentId());
        return category == null
                ? PermissionSet.NONE
                : in(userId, category).and(PermissionSet.of(Permission.MANAGE_CHANNELS));
    }

    private List<PermissionOverwrite> overwritesFor(Channel channel) {
        if (!channel.isThread()) {
            return channel.overwrites();
        }
        Channel parent = state.channels.get(channel.parentId());
        return parent == null ? List.of() : parent.overwrites();
    }

    private boolean hiddenThread(long userId, Channel channel, PermissionSet permissions) {
        return channel.type() == ChannelType.PRIVATE_THREAD
                && !permissions.has(Permission.MANAGE_THREADS)
                && !state.membersOfThread(channel.id()).containsKey(userId);
    }
}
