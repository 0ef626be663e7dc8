package cafe.comptoir.sandbox.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Servers, accounts and roles. What founds a world asks for no permission; what the bot may do does. */
public final class Guilds {
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_USERNAME = 32;

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

    /** Calls a server something for short. */
    public void name(String key, long guildId) {
        world.run(() -> state.keys.put(key, state.guild(guildId).id()));
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

    /** Changes what can be set on a server. */
    public Guild modify(long actor, long guildId, UnaryOperator<Guild> change) {
        return world.write(() -> {
            access.requireOnGuild(actor, guildId, Permission.MANAGE_GUILD);
            Guild before = state.guild(guildId);
            Guild after = change.apply(before);
            FormErrors errors = new FormErrors();
            errors.length("name", after.name(), SHORTEST_NAME, LONGEST_NAME);
            errors.throwIfAny();
            long system = after.settings().systemChannelId();
            if (system != 0 && state.channel(system).guildId() != guildId) {
                throw DiscordError.UNKNOWN_CHANNEL.exception();
            }
            state.guilds.put(guildId, after);
            state.audit
                    .note(guildId, actor, AuditAction.GUILD_UPDATE, guildId)
                    .change("name", before.name(), after.name())
                    .change(
                            "description",
                            before.settings().description(),
                            after.settings().description())
                    .change("icon_hash", before.settings().icon(), after.settings().icon())
                    .unlessUnchanged();
            state.emit(new WorldEvent.GuildUpdated(after));
            return after;
        });
    }

    /** Changes an account's own name and avatar. */
    public User changeLook(long userId, String username, @Nullable String avatar) {
        return world.write(() -> {
            FormErrors errors = new FormErrors();
            errors.length("username", username, SHORTEST_NAME, LONGEST_USERNAME);
            errors.throwIfAny();
            User after = state.user(userId).withLook(username, avatar);
            state.users.put(userId, after);
            state.emit(new WorldEvent.UserUpdated(after));
            return after;
        });
    }
}
