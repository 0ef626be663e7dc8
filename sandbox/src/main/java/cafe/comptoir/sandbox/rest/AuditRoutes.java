package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.AuditEntry;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** The audit log. */
final class AuditRoutes {
    private static final int DEFAULT_PAGE = 50;
    private static final int MAX_PAGE = 100;

    private final World world;
    private final Wire wire;

    AuditRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    void addTo(RouteTable routes) {
        routes.add("GET", "guilds/{guild_id}/audit-logs", this::log);
    }

    private Response log(Request request) {
        int limit = Math.min(request.number("limit", DEFAULT_PAGE), MAX_PAGE);
        List<AuditEntry> all =
                world.audit().list(world.botId(), request.id("guild_id")).stream()
                        .filter(wanted(request))
                        .toList();
        boolean oldestFirst = request.queryId("after") != 0;
        List<AuditEntry> page = (oldestFirst ? all.reversed() : all).stream().limit(limit).toList();
        ObjectNode node = Json.object();
        node.set("audit_log_entries", Json.array(page, wire::auditEntry));
        List<Long> people =
                page.stream()
                        .flatMapToLong(e -> LongStream.of(e.actorId(), e.targetId()))
                        .distinct()
                        .boxed()
                        .filter(id -> world.directory().findUser(id).isPresent())
                        .toList();
        node.set("users", Json.array(people, wire::user));
        for (String empty :
                List.of(
                        "integrations",
                        "webhooks",
                        "guild_scheduled_events",
                        "threads",
                        "application_commands",
                        "auto_moderation_rules")) {
            node.putArray(empty);
        }
        return Response.ok(node);
    }

    private static Predicate<AuditEntry> wanted(Request request) {
        long user = request.queryId("user_id");
        int action = request.number("action_type", 0);
        long before = request.queryId("before");
        long after = request.queryId("after");
        return entry ->
                (user == 0 || entry.actorId() == user)
                        && (action == 0 || entry.action().code() == action)
                        && (before == 0 || entry.id() < before)
                        && entry.id() > after;
    }
}
