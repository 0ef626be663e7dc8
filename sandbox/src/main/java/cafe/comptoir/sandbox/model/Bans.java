package cafe.comptoir.sandbox.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Who is kept out of which server. */
public final class Bans {
    private static final int MOST_AT_ONCE = 200;
    private static final Duration LONGEST_CLEANUP = Duration.ofDays(7);

    private final World world;
    private final State state;
    private final Access access;
    private final Members members;
    private final MessageWriter writer;

    Bans(World world, State state, Access access, Members members, Messages messages) {
        this.world = world;
        this.state = state;
        this.access = access;
        this.members = members;
        this.writer = messages.writer();
    }

    /** Bans somebody, who need not be a member, and deletes what they wrote within the time given. */
    public void add(long actor, long guildId, long userId, Duration cleanup) {
        world.run(() -> {
            access.requireOnGuild(actor, guildId, Permission.BAN_MEMBERS);
            checkCleanup(cleanup);
            ban(actor, guildId, userId, cleanup);
        });
    }

    /** Bans several people at once; returns those who were banned. */
    public List<Long> addAll(long actor, long guildId, Collection<Long> users, Duration cleanup) {
        return world.write(() -> {
            access.requireOnGuild(actor, guildId, Permission.BAN_MEMBERS);
            access.requireOnGuild(actor, guildId, Permission.MANAGE_GUILD);
            checkCleanup(cleanup);
            if (users.isEmpty() || users.size() > MOST_AT_ONCE) {
                throw FormErrors.single(
                        "user_ids",
                        "BASE_TYPE_BAD_LENGTH",
                        "Must be between 1 and " + MOST_AT_ONCE + " in length.");
            }
            List<Long> banned = new ArrayList<>();
            for (long user : users) {
                if (isBannable(actor, guildId, user)) {
                    ban(actor, guildId, user, cleanup);
                    banned.add(user);
                }
            }
            if (banned.isEmpty()) {
                throw DiscordError.NOBODY_BANNED.exception();
            }
            return banned;
        });
    }

    public void remove(long actor, long guildId, long userId) {
        world.run(() -> {
            access.requireOnGuild(actor, guildId, Permission.BAN_MEMBERS);
            Ban ban = find(guildId, userId);
            state.bansOf(guildId).remove(userId);
            state.audit.note(guildId, actor, AuditAction.MEMBER_BAN_REMOVE, userId).write();
            state.emit(new WorldEvent.BanRemoved(ban));
        });
    }

    public Ban get(long actor, long guildId, long userId) {
        return world.read(() -> {
            access.requireOnGuild(actor, guildId, Permission.BAN_MEMBERS);
            return find(guildId, userId);
        });
    }

    /** All bans, by ascending id of who is banned. */
    public List<Ban> list(long actor, long guildId) {
        return world.read(() -> {
            access.requireOnGuild(actor, guildId, Permission.BAN_MEMBERS);
            return state.bansOf(guildId).values().stream()
                    .sorted(Comparator.comparingLong(Ban::userId))
                    .toList();
        });
    }

    private boolean isBannable(long actor, long guildId, long userId) {
        boolean known = state.users.containsKey(userId);
        boolean banned = state.bansOf(guildId).containsKey(userId);
        return known && !banned && access.rank(guildId, actor) > access.rank(guildId, userId);
    }

    private void ban(long actor, long guildId, long userId, Duration cleanup) {
        state.user(userId);
        Member member = state.membersOf(guildId).get(userId);
        if (member != null) {
            members.requireAbove(actor, member);
        }
        Ban ban = new Ban(guildId, userId, state.audit.reason());
        boolean added = state.bansOf(guildId).putIfAbsent(userId, ban) == null;
        if (member != null) {
            members.remove(member);
        }
        if (added) {
            state.audit.note(guildId, actor, AuditAction.MEMBER_BAN_ADD, userId).write();
            state.emit(new WorldEvent.BanAdded(ban));
        }
        cleanUp(guildId, userId, state.time.now().minus(cleanup));
    }

    private void cleanUp(long guildId, long userId, Instant since) {
        for (Channel channel : List.copyOf(state.channels.values())) {
            if (channel.guildId() == guildId) {
                writer.removeAll(
                        channel,
                        state.messagesIn(channel.id()).values().stream()
                                .filter(m -> m.authorId() == userId)
                                .filter(m -> m.createdAt().isAfter(since))
                                .map(Message::id)
                                .toList());
            }
        }
    }

    private Ban find(long guildId, long userId) {
        return State.found(state.bansOf(guildId).get(userId), DiscordError.UNKNOWN_BAN);
    }

    private static void checkCleanup(Duration cleanup) {
        if (cleanup.isNegative() || cleanup.compareTo(LONGEST_CLEANUP) > 0) {
            throw FormErrors.single(
                    "delete_message_seconds",
                    "NUMBER_TYPE_MAX",
                    "int value should be between 0 and 604800.");
        }
    }
}
