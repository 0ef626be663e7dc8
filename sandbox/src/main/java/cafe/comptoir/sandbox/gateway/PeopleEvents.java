package cafe.comptoir.sandbox.gateway;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.Member;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.model.WorldEvent;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gateway events of members of servers and threads. What concerns the bot itself needs no intent. */
final class PeopleEvents {
    private final World world;
    private final Wire wire;

    PeopleEvents(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    /** A bot is told of its own account alone. */
    List<Dispatch> self(User user) {
        return user.id() == world.botId()
                ? List.of(Dispatch.of("USER_UPDATE", wire.self(), 0))
                : List.of();
    }

    /** Told on each server that the bot shares with them. */
    List<Dispatch> presence(User user) {
        return world.directory().guilds().stream()
                .filter(guild -> world.directory().findMember(guild.id(), user.id()).isPresent())
                .map(guild ->
                        Dispatch.of(
                                "PRESENCE_UPDATE",
                                wire.presence(user.id(), guild.id()),
                                guild.id(),
                                Intent.GUILD_PRESENCES))
                .toList();
    }

    List<Dispatch> joined(Member member) {
        long guild = member.guildId();
        if (member.userId() == world.botId()) {
            return world
                    .directory()
                    .findGuild(guild)
                    .map(g -> Dispatch.of("GUILD_CREATE", wire.guildCreate(g), guild))
                    .stream()
                    .toList();
        }
        return List.of(
                Dispatch.of("GUILD_MEMBER_ADD", inGuild(member), guild, Intent.GUILD_MEMBERS));
    }

    List<Dispatch> updated(Member member) {
        if (member.userId() == world.botId()) {
            return List.of(Dispatch.of("GUILD_MEMBER_UPDATE", inGuild(member), member.guildId()));
        }
        return List.of(
                Dispatch.of(
                        "GUILD_MEMBER_UPDATE",
                        inGuild(member),
                        member.guildId(),
                        Intent.GUILD_MEMBERS));
    }

    List<Dispatch> left(Member member) {
        long guild = member.guildId();
        if (member.userId() == world.botId()) {
            return lost(guild);
        }
        ObjectNode data = Json.object().put("guild_id", Snowflake.text(guild));
        data.set("user", wire.user(member.userId()));
        return List.of(Dispatch.of("GUILD_MEMBER_REMOVE", data, guild, Intent.GUILD_MEMBERS));
    }

    /** The bot is on a server no more. */
    List<Dispatch> lost(long guild) {
        ObjectNode data = Json.object().put("id", Snowflake.text(guild));
        return List.of(Dispatch.of("GUILD_DELETE", data, guild));
    }

    List<Dispatch> threadMembers(WorldEvent.ThreadMembersUpdated event) {
        Channel thread = event.thread();
        boolean botAdded = event.added().contains(world.botId());
        boolean botRemoved = event.removed().contains(world.botId());
        if (!botRemoved && !world.sees(world.botId(), thread.id())) {
            return List.of();
        }
        List<Dispatch> dispatches = new ArrayList<>();
        if (botAdded && thread.type() == ChannelType.PRIVATE_THREAD) {
            dispatches.add(
                    Dispatch.of(
                            "THREAD_CREATE",
                            wire.channel(thread),
                            thread.guildId(),
                            Intent.GUILDS));
        }
        Intent intent = botAdded || botRemoved ? Intent.GUILDS : Intent.GUILD_MEMBERS;
        dispatches.add(
                Dispatch.of(
                        "THREAD_MEMBERS_UPDATE", membersUpdate(event), thread.guildId(), intent));
        return dispatches;
    }

    private ObjectNode membersUpdate(WorldEvent.ThreadMembersUpdated event) {
        Channel thread = event.thread();
        Map<Long, Instant> all = world.directory().threadMembers(thread.id());
        ObjectNode data = EventWriter.place(thread.id(), thread.guildId(), "id");
        data.put("member_count", Math.min(all.size(), 50));
        ArrayNode added = data.putArray("added_members");
        for (long id : event.added()) {
            Instant at = all.getOrDefault(id, world.time().now());
            ObjectNode member = wire.threadMember(thread.id(), id, at);
            world.directory()
                    .findMember(thread.guildId(), id)
                    .ifPresent(m -> member.set("member", wire.member(m)));
            member.putNull("presence");
            added.add(member);
        }
        data.set("removed_member_ids", Json.ids(event.removed()));
        return data;
    }

    private ObjectNode inGuild(Member member) {
        return wire.member(member).put("guild_id", Snowflake.text(member.guildId()));
    }
}
