package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** Members who have not been heard of: counted, and put out. */
final class PruneRoutes {
    private static final String PRUNE = "guilds/{guild_id}/prune";
    private static final int DEFAULT_DAYS = 7;

    private final World world;

    PruneRoutes(World world) {
        this.world = world;
    }

    void addTo(RouteTable routes) {
        routes.add("GET", PRUNE, this::count);
        routes.add("POST", PRUNE, this::prune);
    }

    private Response count(Request request) {
        Set<Long> roles = new HashSet<>();
        for (String id : request.query().getOrDefault("include_roles", "").split(",", -1)) {
            roles.add(Snowflake.parse(id));
        }
        int quiet =
                world.pruning()
                        .candidates(
                                world.botId(),
                                request.id("guild_id"),
                                request.number("days", DEFAULT_DAYS),
                                roles)
                        .size();
        return Response.ok(Json.object().put("pruned", quiet));
    }

    private Response prune(Request request) {
        JsonNode body = request.body();
        Set<Long> roles = new HashSet<>();
        body.path("include_roles").forEach(id -> roles.add(Json.id(id)));
        int gone =
                world.pruning()
                        .prune(
                                world.botId(),
                                request.id("guild_id"),
                                body.path("days").asInt(DEFAULT_DAYS),
                                roles);
        ObjectNode node = Json.object();
        return Response.ok(
                body.path("compute_prune_count").asBoolean(true)
                        ? node.put("pruned", gone)
                        : node.putNull("pruned"));
    }
}
