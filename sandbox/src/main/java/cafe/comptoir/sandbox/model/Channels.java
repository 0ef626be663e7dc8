package cafe.comptoir.sandbox.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Channels of servers and conversations with one person: made, changed, removed. */
public final class Channels {
    private final World world;
    private final State state;
    private final Access access;
    private final ChannelRules rules;

    Channels(World world, State state, Access access) {
        this.world = world;
        this.state = state;
        this.access = access;
        this.rules = new ChannelRules(state);
    }

    /** Adds a channel as it is, without asking anyone. */
    public Channel add(Channel channel) {
        return world.write(() -> {
            state.channels.put(channel.id(), channel);
            state.emit(new WorldEvent.ChannelCreated(channel));
            return channel;
        });
    }

    public Channel get(long actor, long channelId) {
        return world.read(() -> access.visible(actor, channelId));
    }

    /** All channels of a server without threads; Discord shows even those that the bot cannot enter. */
    public List<Channel> list(long actor, long guildId) {
        return world.read(() -> {
            access.memberOf(actor, guildId);
            return state.channels.values().stream()
                    .filter(c -> c.guildId() == guildId && !c.isThread())
                    .toList();
        });
    }

    public Channel create(long actor, long guildId, NewChannel wanted) {
        return world.write(() -> {
            requireCreating(actor, guildId, wanted);
            String name = ChannelRules.normalise(wanted.name(), wanted.type());
            ChannelRules.check(name, wanted.type(), wanted.settings());
            rules.checkRoom(guildId, wanted);
            Integer position = wanted.position();
            return noted(
                    actor,
                    add(
                            new Channel(
                                    state.ids.next(),
                                    wanted.type(),
                                    guildId,
                                    wanted.parentId(),
                                    name,
                                    position == null
                                            ? rules.nextPosition(guildId, wanted.parentId())
                                            : position,
                                    rules.numbered(wanted.settings()),
                                    overwritesOf(wanted),
                                    null,
                                    List.of())));
        });
    }

    /** Changes a channel of a server (threads: {@link Threads#modify}). */
    public Channel modify(long actor, long channelId, UnaryOperator<Channel> change) {
        return world.write(() -> {
            Channel before = access.visible(actor, channelId);
            if (before.isDm()) {
                throw DiscordError.DM_NOT_ALLOWED.exception();
            }
            access.require(actor, before, Permission.MANAGE_CHANNELS);
            Channel after = checked(actor, before, change.apply(before));
            state.channels.put(channelId, after);
            state.audit
                    .note(after.guildId(), actor, AuditAction.CHANNEL_UPDATE, channelId)
                    .change("name", before.name(), after.name())
                    .change("topic", before.settings().topic(), after.settings().topic())
                    .change(
                            "rate_limit_per_user",
                            before.settings().slowmodeSeconds(),
                            after.settings().slowmodeSeconds())
                    .unlessUnchanged();
            state.emit(new WorldEvent.ChannelUpdated(before, after));
            return after;
        });
    }

    /** Removes a channel with all it holds; the channels of a category stay, outside of it. */
    public Channel delete(long actor, long channelId) {
        return world.write(() -> {
            Channel channel = access.visible(actor, channelId);
            if (channel.isDm()) {
                return channel;
            }
            access.require(
                    actor,
                    channel,
                    channel.isThread() ? Permission.MANAGE_THREADS : Permission.MANAGE_CHANNELS);
            state.audit
                    .note(
                            channel.guildId(),
                            actor,
                            channel.isThread()
                                    ? AuditAction.THREAD_DELETE
                                    : AuditAction.CHANNEL_DELETE,
                            channelId)
                    .change("name", channel.name(), null)
                    .write();
            remove(channel);
            return channel;
        });
    }

    public void putOverwrite(long actor, long channelId, PermissionOverwrite overwrite) {
        world.run(() -> {
            Channel before = manageable(actor, channelId);
            PermissionOverwrite old = find(before, overwrite.targetId()).orElse(null);
            requireOwned(actor, before, changedBits(old, overwrite));
            requireTarget(before.guildId(), overwrite);
            List<PermissionOverwrite> all = without(before, overwrite.targetId());
            all.add(overwrite);
            AuditAction action =
                    old == null ? AuditAction.OVERWRITE_CREATE : AuditAction.OVERWRITE_UPDATE;
            noteOverwrite(actor, before, action, overwrite);
            replaceOverwrites(before, all);
        });
    }

    public void deleteOverwrite(long actor, long channelId, long targetId) {
        world.run(() -> {
            Channel before = manageable(actor, channelId);
            PermissionOverwrite old =
                    find(before, targetId).orElseThrow(DiscordError.UNKNOWN_OVERWRITE::exception);
            requireOwned(actor, before, old.allow().plus(old.deny()));
            noteOverwrite(actor, before, AuditAction.OVERWRITE_DELETE, old);
            replaceOverwrites(before, without(before, targetId));
        });
    }

    private Channel noted(long actor, Channel made) {
        state.audit
                .note(made.guildId(), actor, AuditAction.CHANNEL_CREATE, made.id())
                .change("name", null, made.name())
                .change("type", null, made.type().code())
                .write();
        return made;
    }

    private void noteOverwrite(
            long actor, Channel channel, AuditAction action, PermissionOverwrite overwrite) {
        boolean member = overwrite.target() == PermissionOverwrite.Target.MEMBER;
        state.audit
                .note(channel.guildId(), actor, action, channel.id())
                .option("id", Snowflake.text(overwrite.targetId()))
                .option("type", member ? "1" : "0")
                .change("allow", null, overwrite.allow().text())
                .change("deny", null, overwrite.deny().text())
                .write();
    }

    /** The conversation of two accounts, opened when there is none yet. Discord refuses it only when something is sent. */
    public Channel openDm(long actor, long userId) {
        return world.write(() -> {
            state.user(userId);
            if (actor == userId) {
                throw DiscordError.CANNOT_DM.exception();
            }
            return findDm(actor, userId).orElseGet(() -> newDm(actor, userId));
        });
    }

    private Optional<Channel> findDm(long actor, long userId) {
        return state.channels.values().stream()
                .filter(Channel::isDm)
                .filter(c -> c.recipients().contains(actor) && c.recipients().contains(userId))
                .findFirst();
    }

    private Channel newDm(long actor, long userId) {
        return add(
                new Channel(
                        state.ids.next(),
                        ChannelType.DM,
                        0,
                        0,
                        "",
                        0,
                        ChannelSettings.DEFAULT,
                        List.of(),
                        null,
                        List.of(userId, actor)));
    }

    private void remove(Channel channel) {
        for (Channel other : List.copyOf(state.channels.values())) {
            if (other.parentId() == channel.id() && other.isThread()) {
                remove(other);
            } else if (other.parentId() == channel.id()) {
                Channel freed = other.withPlace(other.name(), other.position(), 0);
                state.channels.put(other.id(), freed);
                state.emit(new WorldEvent.ChannelUpdated(other, freed));
            }
        }
        state.emit(
                channel.isThread()
                        ? new WorldEvent.ThreadDeleted(channel)
                        : new WorldEvent.ChannelDeleted(channel));
        forget(channel.id());
    }

    /** Takes a channel out of the world without telling anybody. */
    void forget(long channelId) {
        state.channels.remove(channelId);
        state.dropMessagesOf(channelId);
        state.threadMembers.remove(channelId);
        state.attachments.values().removeIf(file -> file.channelId() == channelId);
    }

    private void requireCreating(long actor, long guildId, NewChannel wanted) {
        access.requireOnGuild(actor, guildId, Permission.MANAGE_CHANNELS);
        Channel parent = state.channels.get(wanted.parentId());
        if (parent != null && parent.guildId() == guildId) {
            access.require(actor, parent, Permission.MANAGE_CHANNELS);
        }
        if (wanted.type().isThread() || wanted.type() == ChannelType.DM) {
            throw FormErrors.single(
                    "type", "BASE_TYPE_CHOICES", "Value must be one of {0, 4, 5, 15}.");
        }
        List<PermissionOverwrite> overwrites = wanted.overwrites();
        if (overwrites == null) {
            return;
        }
        for (PermissionOverwrite overwrite : overwrites) {
            requireTarget(guildId, overwrite);
            PermissionSet bits = overwrite.allow().plus(overwrite.deny());
            if (!access.onGuild(actor, guildId).hasAll(bits)) {
                throw DiscordError.MISSING_PERMISSIONS.exception();
            }
        }
    }

    private List<PermissionOverwrite> overwritesOf(NewChannel wanted) {
        @Nullable List<PermissionOverwrite> given = wanted.overwrites();
        if (given != null) {
            return given;
        }
        Channel parent = state.channels.get(wanted.parentId());
        return parent == null ? List.of() : parent.overwrites();
    }

    private Channel checked(long actor, Channel before, Channel wanted) {
        String name = ChannelRules.normalise(wanted.name(), wanted.type());
        Channel after =
                wanted.withPlace(name, wanted.position(), wanted.parentId())
                        .withSettings(rules.numbered(wanted.settings()));
        ChannelRules.check(name, after.type(), after.settings());
        if (after.parentId() != before.parentId()) {
            rules.checkParent(after.guildId(), after.parentId(), after.type());
        }
        if (!after.overwrites().equals(before.overwrites())) {
            access.require(actor, before, Permission.MANAGE_ROLES);
            after.overwrites().forEach(overwrite -> requireTarget(after.guildId(), overwrite));
            for (PermissionOverwrite overwrite : after.overwrites()) {
                PermissionOverwrite old = find(before, overwrite.targetId()).orElse(null);
                requireOwned(actor, before, changedBits(old, overwrite));
            }
        }
        return after;
    }

    private Channel manageable(long actor, long channelId) {
        Channel channel = access.visible(actor, channelId);
        if (channel.isDm()) {
            throw DiscordError.DM_NOT_ALLOWED.exception();
        }
        if (channel.isThread()) {
            throw DiscordError.WRONG_CHANNEL_TYPE.exception();
        }
        access.require(actor, channel, Permission.MANAGE_ROLES);
        return channel;
    }

    /** Nobody grants or refuses what they do not have themselves, on the server or in this channel. */
    private void requireOwned(long actor, Channel channel, PermissionSet bits) {
        PermissionSet own =
                access.onGuild(actor, channel.guildId()).plus(access.in(actor, channel));
        if (!own.hasAll(bits)) {
            throw DiscordError.MISSING_PERMISSIONS.exception();
        }
    }

    private void requireTarget(long guildId, PermissionOverwrite overwrite) {
        switch (overwrite.target()) {
            case ROLE -> state.role(guildId, overwrite.targetId());
            case MEMBER -> state.user(overwrite.targetId());
        }
    }

    private void replaceOverwrites(Channel before, List<PermissionOverwrite> all) {
        Channel after = before.withOverwrites(all);
        state.channels.put(after.id(), after);
        state.emit(new WorldEvent.ChannelUpdated(before, after));
    }

    private static PermissionSet changedBits(
            @Nullable PermissionOverwrite before, PermissionOverwrite after) {
        PermissionSet allow = before == null ? PermissionSet.NONE : before.allow();
        PermissionSet deny = before == null ? PermissionSet.NONE : before.deny();
        long bits = (allow.bits() ^ after.allow().bits()) | (deny.bits() ^ after.deny().bits());
        return new PermissionSet(bits);
    }

    private static Optional<PermissionOverwrite> find(Channel channel, long targetId) {
        return channel.overwrites().stream().filter(o -> o.targetId() == targetId).findFirst();
    }

    private static List<PermissionOverwrite> without(Channel channel, long targetId) {
        List<PermissionOverwrite> rest = new ArrayList<>(channel.overwrites());
        rest.removeIf(o -> o.targetId() == targetId);
        return rest;
    }
}
