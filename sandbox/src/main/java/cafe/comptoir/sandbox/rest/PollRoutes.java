package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The end of polls, and who voted. */
final class PollRoutes {
    private static final String POLL = "channels/{channel_id}/polls/{message_id}";
    private static final int DEFAULT_PAGE = 25;
    private static final int MAX_PAGE = 100;

    private final World world;
    private final Wire wire;

    PollRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    void addTo(RouteTable routes) {
        routes.add("POST", POLL + "/expire", this::end);
        routes.add("GET", POLL + "/answers/{answer_id}", this::voters);
    }

    private Response end(Request request) {
        Message ended =
                world.polls()
                        .end(world.botId(), request.id("channel_id"), request.id("message_id"));
        return Response.ok(wire.message(ended));
    }

    private Response voters(Request request) {
        List<User> voters =
                world.polls()
                        .voters(
                                world.botId(),
                                request.id("channel_id"),
                                request.id("message_id"),
                                (int) request.id("answer_id"),
                                Math.min(request.number("limit", DEFAULT_PAGE), MAX_PAGE),
                                request.queryId("after"));
        ObjectNode node = Json.object();
        node.set("users", Json.array(voters, wire::user));
        return Response.ok(node);
    }
}
