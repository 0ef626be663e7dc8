package cafe.comptoir.sandbox.gateway;

import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Member;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** READY, and the servers that follow it. */
final class Greeting {
    private static final int API_VERSION = 10;
    private static final int LARGE = 250;

    private final World world;
    private final Wire wire;
    private final GatewaySettings settings;

    Greeting(World world, Wire wire, GatewaySettings settings) {
        this.world = world;
        this.wire = wire;
        this.settings = settings;
    }

    void send(GatewaySession session, int shard, int shards) {
        List<Guild> guilds =
                world.directory().guilds().stream()
                        .filter(guild -> session.ownsGuild(guild.id()))
                        .filter(guild -> isMember(guild.id()))
                        .toList();
        session.send("READY", ready(session, guilds, shard, shards));
        for (Guild guild : guilds) {
            ObjectNode data = wire.guildCreate(guild);
            if ((session.intents() & Intent.GUILD_PRESENCES.mask()) != 0) {
                data.set(
                        "presences",
                        Json.array(present(guild), id -> wire.presence(id, guild.id())));
            }
            session.dispatch(Dispatch.of("GUILD_CREATE", data, guild.id(), Intent.GUILDS));
        }
    }

    /** On a large server clients ask for the others. */
    private List<Long> present(Guild guild) {
        return world.rosters().size(guild.id()) > LARGE
                ? List.of(world.botId())
                : world.directory().membersOf(guild.id()).stream()
                        .map(Member::userId)
                        .filter(id -> !world.presences().of(id).offline())
                        .toList();
    }

    private ObjectNode ready(GatewaySession session, List<Guild> guilds, int shard, int shards) {
        ObjectNode data = Json.object();
        data.put("v", API_VERSION);
        data.set("user", wire.self());
        data.put("session_id", session.id());
        data.put("session_type", "normal");
        data.put("resume_gateway_url", settings.address().get());
        data.putArray("shard").add(shard).add(shards);
        ArrayNode unavailable = data.putArray("guilds");
        guilds.forEach(guild ->
                unavailable
                        .addObject()
                        .put("id", Snowflake.text(guild.id()))
                        .put("unavailable", true));
        data.putObject("application")
                .put("id", Snowflake.text(world.botId()))
                .put("flags", Intent.applicationFlags(settings.allowedPrivileged()));
        data.putObject("user_settings");
        for (String empty : List.of("private_channels", "relationships", "presences", "_trace")) {
            data.putArray(empty);
        }
        return data;
    }

    private boolean isMember(long guildId) {
        return world.directory().findMember(guildId, world.botId()).isPresent();
    }
}
