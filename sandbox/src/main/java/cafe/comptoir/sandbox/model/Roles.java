package cafe.comptoir.sandbox.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Roles as Discord lets them be made, changed, ordered and removed: always below one's own. */
public final class Roles {
    private static final int MAX_NAME = 100;
    private static final int MOST = 250;

    /** Of two roles in the same place the older one stands higher. */
    private static final Comparator<Role> LOWEST_FIRST =
            Comparator.comparingInt(Role::position)
                    .thenComparing(Comparator.comparingLong(Role::id).reversed());

    private final World world;
    private final State state;
    private final Access access;
    private final Guilds guilds;

    Roles(World world, State state, Access access, Guilds guilds) {
        this.world = world;
        this.state = state;
        this.access = access;
        this.guilds = guilds;
    }

    /** Creates a role at the bottom; its id and place are given here. */
    public Role create(long actor, Role wanted) {
        return world.write(() -> {
            long guildId = wanted.guildId();
            access.requireOnGuild(actor, guildId, Permission.MANAGE_ROLES);
            checkName(wanted.name());
            requireOwned(actor, guildId, wanted.permissions());
            if (state.rolesOf(guildId).size() >= MOST) {
                throw DiscordError.MAX_ROLES.exception();
            }
            Role made = guilds.addRole(wanted.withPlace(state.ids.next(), 1));
            state.audit
                    .note(guildId, actor, AuditAction.ROLE_CREATE, made.id())
                    .change("name", null, made.name())
                    .change("permissions", null, made.permissions().text())
                    .write();
            return made;
        });
    }

    /** Changes a role that stands below the actor's own highest. */
    public Role modify(long actor, Role role) {
        return world.write(() -> {
            requireManageable(actor, role.guildId(), role.id());
            checkName(role.name());
            Role before = state.role(role.guildId(), role.id());
            requireOwned(actor, role.guildId(), role.permissions().minus(before.permissions()));
            state.audit
                    .note(role.guildId(), actor, AuditAction.ROLE_UPDATE, role.id())
                    .change("name", before.name(), role.name())
                    .change("permissions", before.permissions().text(), role.permissions().text())
                    .change("color", before.color(), role.color())
                    .change("hoist", before.hoisted(), role.hoisted())
                    .change("mentionable", before.mentionable(), role.mentionable())
                    .unlessUnchanged();
            return guilds.changeRole(role);
        });
    }

    /** Puts roles into new places, which are then counted from one; the actor's highest and what is above stay put. */
    public List<Role> order(long actor, long guildId, Map<Long, Integer> positions) {
        return world.write(() -> {
            access.requireOnGuild(actor, guildId, Permission.MANAGE_ROLES);
            positions.keySet().forEach(id -> state.role(guildId, id));
            List<Role> before =
                    state.rolesOf(guildId).values().stream()
                            .filter(role -> !role.isEveryone())
                            .sorted(LOWEST_FIRST)
                            .toList();
            List<Role> after =
                    before.stream()
                            .sorted(
                                    Comparator.comparingInt(role ->
                                            positions.getOrDefault(role.id(), role.position())))
                            .toList();
            int rank = access.rank(guildId, actor);
            int below = (int) before.stream().filter(role -> role.position() < rank).count();
            if (!tail(before, below).equals(tail(after, below))) {
                throw DiscordError.MISSING_PERMISSIONS.exception();
            }
            for (int i = 0; i < after.size(); i++) {
                Role role = after.get(i);
                if (role.position() != i + 1) {
                    guilds.changeRole(role.withPlace(role.id(), i + 1));
                }
            }
            return List.copyOf(state.rolesOf(guildId).values());
        });
    }

    private static List<Role> tail(List<Role> roles, int from) {
        return roles.subList(from, roles.size());
    }

    public void delete(long actor, long guildId, long roleId) {
        world.run(() -> {
            requireManageable(actor, guildId, roleId);
            Role role = state.role(guildId, roleId);
            if (role.isEveryone() || role.botId() != 0) {
                throw DiscordError.INVALID_ROLE.exception();
            }
            state.audit
                    .note(guildId, actor, AuditAction.ROLE_DELETE, roleId)
                    .change("name", role.name(), null)
                    .write();
            remove(role);
        });
    }

    /** Takes a role from everybody and away, without asking anyone. */
    void remove(Role role) {
        for (Member member : List.copyOf(state.membersOf(role.guildId()).values())) {
            dropRole(member, role.id());
        }
        state.channels.replaceAll((_, channel) -> channel.withoutOverwriteOf(role.id()));
        state.rolesOf(role.guildId()).remove(role.id());
        state.emit(new WorldEvent.RoleDeleted(role));
    }

    private void dropRole(Member member, long roleId) {
        if (member.roles().contains(roleId)) {
            Set<Long> left = new java.util.LinkedHashSet<>(member.roles());
            left.remove(roleId);
            state.membersOf(member.guildId()).put(member.userId(), member.withRoles(left));
        }
    }

    private void requireManageable(long actor, long guildId, long roleId) {
        access.requireOnGuild(actor, guildId, Permission.MANAGE_ROLES);
        if (access.rank(guildId, actor) <= state.role(guildId, roleId).position()) {
            throw DiscordError.MISSING_PERMISSIONS.exception();
        }
    }

    private void requireOwned(long actor, long guildId, PermissionSet permissions) {
        if (!access.onGuild(actor, guildId).hasAll(permissions)) {
            throw DiscordError.MISSING_PERMISSIONS.exception();
        }
    }

    private static void checkName(String name) {
        FormErrors errors = new FormErrors();
        errors.length("name", name, 0, MAX_NAME);
        errors.throwIfAny();
    }
}
