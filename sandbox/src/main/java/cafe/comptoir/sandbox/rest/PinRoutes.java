package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pins, by pages and, as older clients ask, all at once. */
final class PinRoutes {
    private static final String PAGED = "channels/{channel_id}/messages/pins";
    private static final String OLD = "channels/{channel_id}/pins";
    private static final int MAX_PAGE = 50;

    private final World world;
    private final Wire wire;

    PinRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    void addTo(RouteTable routes) {
        routes.add("GET", PAGED, this::pins);
        routes.add("GET", OLD, this::newest);
        for (String all : List.of(PAGED, OLD)) {
            routes.add("PUT", all + "/{message_id}", request -> pin(request, true));
            routes.add("DELETE", all + "/{message_id}", request -> pin(request, false));
        }
    }

    private Response newest(Request request) {
        List<Message> pinned = world.pins().list(world.botId(), request.id("channel_id"));
        return Response.ok(Json.array(pinned.stream().limit(MAX_PAGE).toList(), wire::message));
    }

    /** Pins by pages: {@code before} is a time, so is what pages are cut by. */
    private Response pins(Request request) {
        int limit = Math.min(request.number("limit", MAX_PAGE), MAX_PAGE);
        String before = request.query().getOrDefault("before", "");
        Instant end =
                before.isEmpty() ? Instant.MAX : java.time.OffsetDateTime.parse(before).toInstant();
        List<Message> pinned =
                world.pins().list(world.botId(), request.id("channel_id")).stream()
                        .filter(message -> pinnedAt(message).isBefore(end))
                        .toList();
        ObjectNode node = Json.object();
        ArrayNode items = node.putArray("items");
        pinned.stream()
                .limit(limit)
                .forEach(message ->
                        items.addObject()
                                .put("pinned_at", Json.timestamp(pinnedAt(message)))
                                .set("message", wire.message(message)));
        node.put("has_more", pinned.size() > limit);
        return Response.ok(node);
    }

    private static Instant pinnedAt(Message message) {
        return Optional.ofNullable(message.pinnedAt()).orElse(message.createdAt());
    }

    private Response pin(Request request, boolean pinned) {
        world.pins().set(world.botId(), request.id("channel_id"), request.id("message_id"), pinned);
        return Response.noContent();
    }
}
