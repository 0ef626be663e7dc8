package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Ban;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Bans. */
final class BanRoutes {
    private static final String ALL = "guilds/{guild_id}/bans";
    private static final String ONE = ALL + "/{user_id}";
    private static final int MAX_PAGE = 1000;

    private final World world;
    private final Wire wire;

    BanRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    void addTo(RouteTable routes) {
        routes.add("GET", ALL, this::list);
        routes.add("GET", ONE, this::get);
        routes.add("PUT", ONE, this::add);
        routes.add("DELETE", ONE, this::remove);
        routes.add("POST", "guilds/{guild_id}/bulk-ban", this::addAll);
    }

    /** Ascending; {@code before} still means those nearest to it. */
    private Response list(Request request) {
        long after = request.queryId("after");
        long before = request.queryId("before");
        int limit = Math.min(request.number("limit", MAX_PAGE), MAX_PAGE);
        List<Ban> bans =
                world.bans().list(world.botId(), request.id("guild_id")).stream()
                        .filter(ban -> ban.userId() > after)
                        .filter(ban -> before == 0 || ban.userId() < before)
                        .toList();
        int from = before == 0 ? 0 : Math.max(0, bans.size() - limit);
        int to = Math.min(bans.size(), from + limit);
        return Response.ok(Json.array(bans.subList(from, to), this::json));
    }

    private Response get(Request request) {
        return Response.ok(
                json(
                        world.bans()
                                .get(
                                        world.botId(),
                                        request.id("guild_id"),
                                        request.id("user_id"))));
    }

    private Response add(Request request) {
        world.bans()
                .add(
                        world.botId(),
                        request.id("guild_id"),
                        request.id("user_id"),
                        cleanup(request));
        return Response.noContent();
    }

    private Response remove(Request request) {
        world.bans().remove(world.botId(), request.id("guild_id"), request.id("user_id"));
        return Response.noContent();
    }

    private Response addAll(Request request) {
        List<Long> wanted = new ArrayList<>();
        request.body().path("user_ids").forEach(id -> wanted.add(Json.id(id)));
        List<Long> banned =
                world.bans()
                        .addAll(world.botId(), request.id("guild_id"), wanted, cleanup(request));
        ObjectNode node = Json.object();
        node.set("banned_users", Json.ids(banned));
        wanted.removeAll(banned);
        node.set("failed_users", Json.ids(wanted));
        return Response.ok(node);
    }

    /** JDA sends the seconds of a single ban in the query, other clients in the body. */
    private static Duration cleanup(Request request) {
        JsonNode body = request.body();
        if (body.hasNonNull("delete_message_days")) {
            return Duration.ofDays(body.path("delete_message_days").asInt());
        }
        int asked = request.number("delete_message_seconds", 0);
        return Duration.ofSeconds(body.path("delete_message_seconds").asInt(asked));
    }

    private ObjectNode json(Ban ban) {
        ObjectNode node = Json.object();
        node.set("user", wire.user(ban.userId()));
        node.put("reason", ban.reason());
        return node;
    }
}
