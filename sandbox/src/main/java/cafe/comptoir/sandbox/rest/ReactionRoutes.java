package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.DiscordError;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;

/** Reactions. */
final class ReactionRoutes {
    private static final String ALL = "channels/{channel_id}/messages/{message_id}/reactions";
    private static final String EMOJI = ALL + "/{emoji}";
    private static final int MAX_PAGE = 100;
    private static final int DEFAULT_PAGE = 25;

    private final World world;
    private final Wire wire;

    ReactionRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    void addTo(RouteTable routes) {
        routes.add("PUT", EMOJI + "/@me", this::add);
        routes.add("PUT", EMOJI + "/{user_id}", _ -> refuse());
        routes.add("DELETE", EMOJI + "/@me", request -> remove(request, world.botId()));
        routes.add(
                "DELETE", EMOJI + "/{user_id}", request -> remove(request, request.id("user_id")));
        routes.add("GET", EMOJI, this::users);
        routes.add("DELETE", EMOJI, request -> clear(request, request.text("emoji")));
        routes.add("DELETE", ALL, request -> clear(request, ""));
    }

    /** Nobody reacts in another's name. */
    private static Response refuse() {
        throw DiscordError.NOT_ALLOWED.exception();
    }

    private Response add(Request request) {
        world.reactions()
                .add(
                        world.botId(),
                        request.id("channel_id"),
                        request.id("message_id"),
                        request.text("emoji"));
        return Response.noContent();
    }

    private Response remove(Request request, long userId) {
        world.reactions()
                .remove(
                        world.botId(),
                        request.id("channel_id"),
                        request.id("message_id"),
                        request.text("emoji"),
                        userId);
        return Response.noContent();
    }

    private Response clear(Request request, String emoji) {
        world.reactions()
                .clear(world.botId(), request.id("channel_id"), request.id("message_id"), emoji);
        return Response.noContent();
    }

    private Response users(Request request) {
        int limit = Math.min(request.number("limit", DEFAULT_PAGE), MAX_PAGE);
        return Response.ok(
                Json.array(
                        world.reactions()
                                .users(
                                        world.botId(),
                                        request.id("channel_id"),
                                        request.id("message_id"),
                                        request.text("emoji"),
                                        limit),
                        wire::user));
    }
}
