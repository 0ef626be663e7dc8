package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.FormErrors;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.MessageEdit;
import cafe.comptoir.sandbox.model.MessageFlags;
import cafe.comptoir.sandbox.model.Page;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages, pins and typing. */
final class MessageRoutes {
    private static final String ALL = "channels/{channel_id}/messages";
    private static final String ONE = ALL + "/{message_id}";
    private static final String PINS = ALL + "/pins";
    private static final int MAX_PAGE = 100;
    private static final int DEFAULT_PAGE = 50;

    private final World world;
    private final Wire wire;

    MessageRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    void addTo(RouteTable routes) {
        routes.add("GET", ALL, this::history);
        routes.add("POST", ALL, this::post);
        routes.add("GET", ONE, this::get);
        routes.add("PATCH", ONE, this::edit);
        routes.add("DELETE", ONE, this::delete);
        routes.add("POST", ALL + "/bulk-delete", this::deleteAll);
        routes.add("GET", PINS, this::pins);
        routes.add("PUT", PINS + "/{message_id}", request -> pin(request, true));
        routes.add("DELETE", PINS + "/{message_id}", request -> pin(request, false));
        routes.add("POST", "channels/{channel_id}/typing", this::typing);
    }

    private Response history(Request request) {
        int limit = request.number("limit", DEFAULT_PAGE);
        if (limit < 1 || limit > MAX_PAGE) {
            throw FormErrors.single(
                    "limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
        }
        Page page =
                new Page(
                        limit,
                        request.queryId("before"),
                        request.queryId("after"),
                        request.queryId("around"));
        List<Message> messages =
                world.messages().history(world.botId(), request.id("channel_id"), page);
        return Response.ok(Json.array(messages, wire::message));
    }

    private Response post(Request request) {
        long channel = request.id("channel_id");
        world.channels().get(world.botId(), channel);
        return one(
                world.messages()
                        .post(
                                world.botId(),
                                channel,
                                MessageReader.draft(request.body(), request.uploads())));
    }

    private Response get(Request request) {
        return one(
                world.messages()
                        .get(world.botId(), request.id("channel_id"), request.id("message_id")));
    }

    private Response edit(Request request) {
        long channel = request.id("channel_id");
        long id = request.id("message_id");
        boolean v2 =
                world.directory()
                        .findMessage(channel, id)
                        .map(message -> message.body().hasFlag(MessageFlags.COMPONENTS_V2))
                        .orElse(false);
        MessageEdit edit = MessageReader.edit(request.body(), request.uploads(), v2);
        return one(world.messages().edit(world.botId(), channel, id, edit));
    }

    private Response delete(Request request) {
        world.messages().delete(world.botId(), request.id("channel_id"), request.id("message_id"));
        return Response.noContent();
    }

    private Response deleteAll(Request request) {
        List<Long> ids = new ArrayList<>();
        request.body().path("messages").forEach(id -> ids.add(Json.id(id)));
        world.messages().deleteAll(world.botId(), request.id("channel_id"), ids);
        return Response.noContent();
    }

    /** Pins by pages: {@code before} is a time, so is what pages are cut by. */
    private Response pins(Request request) {
        int limit = Math.min(request.number("limit", DEFAULT_PAGE), DEFAULT_PAGE);
        String before = request.query().getOrDefault("before", "");
        Instant end =
                before.isEmpty() ? Instant.MAX : java.time.OffsetDateTime.parse(before).toInstant();
        List<Message> pinned =
                world.messages().pins(world.botId(), request.id("channel_id")).stream()
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
        world.messages()
                .pin(world.botId(), request.id("channel_id"), request.id("message_id"), pinned);
        return Response.noContent();
    }

    private Response typing(Request request) {
        world.messages().typing(world.botId(), request.id("channel_id"));
        return Response.noContent();
    }

    private Response one(Message message) {
        JsonNode node = wire.message(message);
        return Response.ok(node);
    }
}
