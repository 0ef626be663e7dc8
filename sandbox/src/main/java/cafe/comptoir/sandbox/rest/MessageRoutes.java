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
import java.util.ArrayList;
import java.util.List;

/** Messages, publishing them, and typing. */
final class MessageRoutes {
    private static final String ALL = "channels/{channel_id}/messages";
    private static final String ONE = ALL + "/{message_id}";
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
        routes.add("POST", ONE + "/crosspost", this::publish);
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

    private Response publish(Request request) {
        return one(
                world.publishing()
                        .publish(
                                world.botId(), request.id("channel_id"), request.id("message_id")));
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
