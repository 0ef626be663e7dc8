package cafe.comptoir.sandbox.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Servers, accounts and roles. What founds a world asks for no permission; what the bot may do does. */
public final class Guilds {
    private static final int MAX_ROLE_NAME = 100;

    private final World world;
    private final State state;
    private final Access access;

    Guilds(World world, State state, Access access) {
        this.world = world;
        this.state = state;
        this.access = access;
    }

    /** Adds an account. The first bot is the world's application. */
    public User addUser(User user) {
        return world.write(() -> {
            state.users.put(user.id(), user);
            if (user.bot() && (state.botId == 0 || !state.users.containsKey(state.botId))) {
                state.botId = user.id();
            }
            return user;
        });
    }

    /** Says whether a person takes direct messages. */
    public void setAcceptsDms(long userId, boolean accepts) {
        world.run(() -> state.users.put(userId, state.user(userId).withAcceptsDms(accepts)));
    }

    /** Founds a server with its {@code @everyone} role. */
    public Guild found(Guild guild, PermissionSet everyone) {
        return world.write(() -> {
            state.guilds.put(guild.id(), guild);
            state.roles.put(guild.id(), new LinkedHashMap<>());
            state.members.put(guild.id(), new LinkedHashMap<>());
            addRole(new Role(guild.id(), guild.id(), "@everyone", 0, false, 0, everyone, false, 0));
            return guild;
        });
    }

    /** Adds a role as it is, without asking anyone. */
    public Role addRole(Role role) {
        return world.write(() -> {
            state.guild(role.guildId());
            state.roles
                    .computeIfAbsent(role.guildId(), _ -> new LinkedHashMap<>())
                    .put(role.id(), role);
            state.emit(new WorldEvent.RoleCreated(role));
            return role;
        });
    }

    /** Replaces a role without asking anyone, as the owner could in the settings. */
    public Role changeRole(Role role) {
        return world.write(() -> {
            Role before = state.role(role.guildId(), role.id());
            state.roles
                    .computeIfAbsent(role.guildId(), _ -> new LinkedHashMap<>())
                    .put(role.id(), role);
            state.emit(new WorldEvent.RoleUpdated(before, role));
            return role;
        });
    }

    public Guild get(long actor, long guildId) {
        return world.read(() -> access.memberOf(actor, guildId));
    }

    public List<Role> roles(long actor, long guildId) {
        return world.read(() -> {
            access.memberOf(actor, guildId);
            return List.copyOf(state.rolesOf(guildId).values());
        });
    }

    /** Creates a role at the bottom, as the route does. */
    public Role createRole(long actor, long guildId, String name, PermissionSet permissions) {
        return world.write(() -> {
            access.requireOnGuild(actor, guildId, Permission.MANAGE_ROLES);
            checkName(name);
            requireOwned(actor, guildId, permissions);
            return addRole(
                    new Role(state.ids.next(), guildId, name, 0, false, 1, permissions, false, 0));
        });
    }

    /** Changes a role that stands below the actor's own highest. */
    public Role modifyRole(long actor, Role role) {
        return world.write(() -> {
            requireManageable(actor, role.guildId(), role.id());
            checkName(role.name());
            Role before = state.role(role.guildId(), role.id());
            requireOwned(actor, role.guildId(), role.permissions().minus(before.permissions()));
            return changeRole(role);
        });
    }

    public void deleteRole(long actor, long guildId, long roleId) {
        world.run(() -> {
            requireManageable(actor, guildId, roleId);
            Role role = state.role(guildId, roleId);
            if (role.isEveryone() || role.botId() != 0) {
                throw DiscordError.INVALID_ROLE.exception();
            }
            for (Member member : List.copyOf(state.membersOf(guildId).values())) {
                dropRole(member, roleId);
            }
            state.rolesOf(guildId).remove(roleId);
            state.emit(new WorldEvent.RoleDeleted(role));
        });
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
        errors.length("name", name, 0, MAX_ROLE_NAME);
        errors.throwIfAny();
    }
}
