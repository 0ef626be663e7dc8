package cafe.comptoir.sandbox.model;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is on which server, under what name, with which roles. */
public final class Members {
    private static final int MAX_NICK = 32;
    private static final Duration MAX_TIMEOUT = Duration.ofDays(28);

    private final World world;
    private final State state;
    private final Access access;
    private final Notices notices;

    Members(World world, State state, Access access, Notices notices) {
        this.notices = notices;
        this.world = world;
        this.state = state;
        this.access = access;
    }

    /** Lets a person enter a server with these roles. */
    public Member join(long guildId, long userId, Set<Long> roles) {
        return world.write(() -> {
            requireNotBanned(guildId, userId);
            Member member =
                    new Member(
                            state.guild(guildId).id(),
                            state.user(userId).id(),
                            null,
                            roles,
                            state.time.now(),
                            null);
            state.members
                    .computeIfAbsent(guildId, _ -> new java.util.LinkedHashMap<>())
                    .put(userId, member);
            state.emit(new WorldEvent.MemberJoined(member));
            notices.joined(member);
            return member;
        });
    }

    /** Brings somebody in who has granted it; empty when they are there already. */
    public Optional<Member> add(
            long actor, long guildId, long userId, @Nullable String nick, Set<Long> roles) {
        return world.write(() -> {
            access.requireOnGuild(actor, guildId, Permission.CREATE_INSTANT_INVITE);
            state.user(userId);
            if (state.membersOf(guildId).containsKey(userId)) {
                return Optional.empty();
            }
            roles.forEach(id -> requireAssignable(actor, guildId, id));
            Member member = join(guildId, userId, roles);
            return Optional.of(nick == null ? member : setNick(actor, guildId, userId, nick));
        });
    }

    /** Lets a person leave by themselves. */
    public void leave(long guildId, long userId) {
        world.run(() -> remove(state.member(guildId, userId)));
    }

    /** Gives or takes a role without asking anyone, as an administrator could in the settings. */
    public Member setRole(long guildId, long userId, long roleId, boolean has) {
        return world.write(() -> changeRole(state.member(guildId, userId), roleId, has));
    }

    public Member get(long actor, long guildId, long userId) {
        return world.read(() -> {
            access.memberOf(actor, guildId);
            return state.member(guildId, userId);
        });
    }

    /** Members by ascending id, after one. */
    public List<Member> list(long actor, long guildId, int limit, long after) {
        return world.read(() -> {
            access.memberOf(actor, guildId);
            return state.membersOf(guildId).values().stream()
                    .filter(member -> member.userId() > after)
                    .sorted(java.util.Comparator.comparingLong(Member::userId))
                    .limit(limit)
                    .toList();
        });
    }

    public Member addRole(long actor, long guildId, long userId, long roleId) {
        return withRole(actor, guildId, userId, roleId, true);
    }

    public Member removeRole(long actor, long guildId, long userId, long roleId) {
        return withRole(actor, guildId, userId, roleId, false);
    }

    /** Sets all roles at once; each one that comes or goes must stand below the actor's highest. */
    public Member setRoles(long actor, long guildId, long userId, Set<Long> roles) {
        return world.write(() -> {
            access.requireOnGuild(actor, guildId, Permission.MANAGE_ROLES);
            Member member = state.member(guildId, userId);
            Set<Long> changed = new LinkedHashSet<>(roles);
            changed.addAll(member.roles());
            changed.removeIf(id -> roles.contains(id) && member.roles().contains(id));
            changed.forEach(id -> requireAssignable(actor, guildId, id));
            state.audit
                    .note(guildId, actor, AuditAction.MEMBER_ROLE_UPDATE, userId)
                    .change("roles", names(member.roles()), names(roles))
                    .unlessUnchanged();
            return update(member, member.withRoles(roles));
        });
    }

    public Member setNick(long actor, long guildId, long userId, @Nullable String nick) {
        return world.write(() -> {
            boolean self = actor == userId;
            access.requireOnGuild(
                    actor,
                    guildId,
                    self ? Permission.CHANGE_NICKNAME : Permission.MANAGE_NICKNAMES);
            Member member = state.member(guildId, userId);
            if (!self) {
                requireAbove(actor, member);
            }
            FormErrors errors = new FormErrors();
            errors.length("nick", nick == null ? "" : nick, 0, MAX_NICK);
            errors.throwIfAny();
            boolean cleared = nick == null || nick.isEmpty();
            Member renamed = member.withNick(cleared ? null : nick);
            state.audit
                    .note(guildId, actor, AuditAction.MEMBER_UPDATE, userId)
                    .change("nick", member.nick(), renamed.nick())
                    .unlessUnchanged();
            return update(member, renamed);
        });
    }

    public Member setTimeout(long actor, long guildId, long userId, @Nullable Instant until) {
        return world.write(() -> {
            access.requireOnGuild(actor, guildId, Permission.MODERATE_MEMBERS);
            Member member = state.member(guildId, userId);
            requireAbove(actor, member);
            if (access.onGuild(userId, guildId).has(Permission.ADMINISTRATOR)) {
                throw DiscordError.MISSING_PERMISSIONS.exception();
            }
            if (until != null && until.isAfter(state.time.now().plus(MAX_TIMEOUT))) {
                throw FormErrors.single(
                        "communication_disabled_until",
                        "GUILD_MEMBER_TIMEOUT_TOO_LONG",
                        "Members can be timed out for at most 28 days.");
            }
            state.audit
                    .note(guildId, actor, AuditAction.MEMBER_UPDATE, userId)
                    .change(
                            "communication_disabled_until",
                            text(member.timeoutUntil()),
                            text(until))
                    .unlessUnchanged();
            return update(member, member.withTimeout(until));
        });
    }

    public void kick(long actor, long guildId, long userId) {
        world.run(() -> {
            access.requireOnGuild(actor, guildId, Permission.KICK_MEMBERS);
            Member member = state.member(guildId, userId);
            requireAbove(actor, member);
            state.audit.note(guildId, actor, AuditAction.MEMBER_KICK, userId).write();
            remove(member);
        });
    }

    private Member withRole(long actor, long guildId, long userId, long roleId, boolean has) {
        return world.write(() -> {
            access.requireOnGuild(actor, guildId, Permission.MANAGE_ROLES);
            requireAssignable(actor, guildId, roleId);
            Member before = state.member(guildId, userId);
            Member after = changeRole(before, roleId, has);
            state.audit
                    .note(guildId, actor, AuditAction.MEMBER_ROLE_UPDATE, userId)
                    .change("roles", names(before.roles()), names(after.roles()))
                    .unlessUnchanged();
            return after;
        });
    }

    private void requireNotBanned(long guildId, long userId) {
        if (state.bansOf(guildId).containsKey(userId)) {
            throw DiscordError.USER_BANNED.exception();
        }
    }

    private static String names(Set<Long> roles) {
        return roles.stream().sorted().map(Snowflake::text).collect(Collectors.joining(" "));
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private Member changeRole(Member member, long roleId, boolean has) {
        state.role(member.guildId(), roleId);
        Set<Long> roles = new LinkedHashSet<>(member.roles());
        boolean changed = has ? roles.add(roleId) : roles.remove(roleId);
        return changed ? update(member, member.withRoles(roles)) : member;
    }

    private void requireAssignable(long actor, long guildId, long roleId) {
        Role role = state.role(guildId, roleId);
        if (role.isEveryone() || role.botId() != 0) {
            throw DiscordError.INVALID_ROLE.exception();
        }
        if (access.rank(guildId, actor) <= role.position()) {
            throw DiscordError.MISSING_PERMISSIONS.exception();
        }
    }

    void requireAbove(long actor, Member member) {
        if (access.rank(member.guildId(), actor)
                <= access.rank(member.guildId(), member.userId())) {
            throw DiscordError.MISSING_PERMISSIONS.exception();
        }
    }

    private Member update(Member before, Member after) {
        state.membersOf(after.guildId()).put(after.userId(), after);
        state.emit(new WorldEvent.MemberUpdated(before, after));
        return after;
    }

    void remove(Member member) {
        state.membersOf(member.guildId()).remove(member.userId());
        state.threadMembers.forEach((thread, joined) -> {
            Channel channel = state.channels.get(thread);
            if (channel != null && channel.guildId() == member.guildId()) {
                joined.remove(member.userId());
            }
        });
        state.emit(new WorldEvent.MemberLeft(member));
    }
}
