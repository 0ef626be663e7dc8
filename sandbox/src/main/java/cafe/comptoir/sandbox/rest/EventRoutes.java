package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.ScheduledEvent;
import cafe.comptoir.sandbox.model.ScheduledEvents;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The events that servers announce. */
final class EventRoutes {
    private static final String ALL = "guilds/{guild_id}/scheduled-events";
    private static final String ONE = ALL + "/{event_id}";
    private static final int MAX_PAGE = 100;

    private final World world;
    private final Wire wire;
    private final ScheduledEvents events;

    EventRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
        this.events = world.events();
    }

    void addTo(RouteTable routes) {
        routes.add("GET", ALL, this::list);
        routes.add("POST", ALL, this::create);
        routes.add("GET", ONE, this::get);
        routes.add("PATCH", ONE, this::modify);
        routes.add("DELETE", ONE, this::delete);
        routes.add("GET", ONE + "/users", this::users);
    }

    private Response list(Request request) {
        List<ScheduledEvent> all = events.list(world.botId(), request.id("guild_id"));
        return Response.ok(Json.array(all, event -> json(request, event)));
    }

    private Response create(Request request) {
        ScheduledEvent event =
                events.create(
                        world.botId(), request.id("guild_id"), EventReader.plan(request.body()));
        return Response.ok(wire.event(event));
    }

    private Response get(Request request) {
        return Response.ok(json(request, find(request)));
    }

    /** All or nothing, as in Discord. */
    private Response modify(Request request) {
        long guild = request.id("guild_id");
        long id = request.id("event_id");
        return world.read(() -> {
            ScheduledEvent changed =
                    events.change(
                            world.botId(),
                            guild,
                            id,
                            plan -> EventReader.changed(plan, request.body()));
            ScheduledEvent after =
                    EventReader.status(request.body())
                            .filter(status -> status != changed.status())
                            .map(status -> events.move(world.botId(), guild, id, status))
                            .orElse(changed);
            return Response.ok(wire.event(after));
        });
    }

    private Response delete(Request request) {
        events.delete(world.botId(), request.id("guild_id"), request.id("event_id"));
        return Response.noContent();
    }

    private Response users(Request request) {
        ScheduledEvent event = find(request);
        long after = request.queryId("after");
        long before = request.queryId("before");
        List<Long> page =
                event.interested().stream()
                        .filter(id -> id > after && (before == 0 || id < before))
                        .sorted()
                        .limit(Math.min(request.number("limit", MAX_PAGE), MAX_PAGE))
                        .toList();
        return Response.ok(Json.array(page, id -> user(request, event, id)));
    }

    private ObjectNode user(Request request, ScheduledEvent event, long id) {
        ObjectNode node = Json.object();
        node.put("guild_scheduled_event_id", Snowflake.text(event.id()));
        node.put("user_id", Snowflake.text(id));
        node.set("user", wire.user(id));
        node.put("response", 1);
        if (request.flag("with_member")) {
            world.directory()
                    .findMember(event.guildId(), id)
                    .ifPresent(member -> node.set("member", wire.member(member)));
        }
        return node;
    }

    private ScheduledEvent find(Request request) {
        return events.get(world.botId(), request.id("guild_id"), request.id("event_id"));
    }

    private ObjectNode json(Request request, ScheduledEvent event) {
        return request.flag("with_user_count") ? wire.countedEvent(event) : wire.event(event);
    }
}
