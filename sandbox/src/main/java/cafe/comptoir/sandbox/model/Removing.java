package cafe.comptoir.sandbox.model;

import java.util.List;

/** What whoever runs the sandbox takes out of the world by hand, without asking for anybody's permission. */
public final class Removing {
    private final World world;
    private final State state;
    private final Members members;
    private final Channels channels;
    private final Roles roles;

    Removing(World world, State state, Members members, Channels channels, Roles roles) {
        this.world = world;
        this.state = state;
        this.members = members;
        this.channels = channels;
        this.roles = roles;
    }

    /** Takes a role from everybody and away; not {@code @everyone}, nor the one that came with the bot. */
    public void role(long guildId, long roleId) {
        world.run(() -> {
            Role role = state.role(guildId, roleId);
            if (role.isEveryone() || role.botId() != 0) {
                throw new ActionRefused(
                        "role-stays",
                        "The role '" + role.name() + "' belongs to the server or to the bot");
            }
            roles.remove(role);
        });
    }

    /** Takes a server away with all that it holds. */
    public void server(long guildId) {
        world.run(() -> {
            Guild guild = state.guild(guildId);
            for (Channel channel : List.copyOf(state.channels.values())) {
                if (channel.guildId() == guildId) {
                    channels.forget(channel.id());
                }
            }
            state.guilds.remove(guildId);
            state.keys.values().removeIf(id -> id == guildId);
            state.roles.remove(guildId);
            state.members.remove(guildId);
            state.events.remove(guildId);
            state.bans.remove(guildId);
            state.commands.remove(guildId);
            state.webhooks.values().removeIf(it -> it.guildId() == guildId);
            state.invites.values().removeIf(it -> it.guildId() == guildId);
            state.emojis.values().removeIf(it -> it.guildId() == guildId);
            state.audit.forget(guildId);
            state.emit(new WorldEvent.GuildDeleted(guild));
        });
    }

    /** Closes an account: it leaves its servers, what it wrote stays, by a deleted user. */
    public void person(long userId) {
        world.run(() -> {
            User user = state.user(userId);
            if (user.bot()) {
                throw new ActionRefused(
                        "bot-stays",
                        user.displayName() + " is the bot, without which there is no sandbox");
            }
            for (Guild guild : state.guilds.values()) {
                if (guild.ownerId() == userId) {
                    throw new ActionRefused(
                            "owns-a-server",
                            user.displayName()
                                    + " owns the server '"
                                    + guild.name()
                                    + "'; remove that first");
                }
            }
            for (Guild guild : List.copyOf(state.guilds.values())) {
                Member member = state.membersOf(guild.id()).get(userId);
                if (member != null) {
                    members.remove(member);
                }
            }
            state.users.remove(userId);
            state.reads.remove(userId);
            state.formerUsers.put(userId, user.closed());
            state.emit(new WorldEvent.UserUpdated(user.closed()));
        });
    }
}
