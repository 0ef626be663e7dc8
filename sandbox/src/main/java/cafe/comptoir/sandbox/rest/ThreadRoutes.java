package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.DiscordError;
import cafe.comptoir.sandbox.model.MessageDraft;
import cafe.comptoir.sandbox.model.Threads;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Threads and forum posts: started, entered and left. */
final class ThreadRoutes {
    private static final String CHANNEL = "channels/{channel_id}";
    private static final String MEMBERS = CHANNEL + "/thread-members";

    private final World world;
    private final Wire wire;

    ThreadRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    void addTo(RouteTable routes) {
        routes.add("POST", CHANNEL + "/threads", this::start);
        routes.add("POST", CHANNEL + "/messages/{message_id}/threads", this::startFrom);
        routes.add("PUT", MEMBERS + "/@me", this::join);
        routes.add("PUT", MEMBERS + "/{user_id}", this::add);
        routes.add("DELETE", MEMBERS + "/@me", this::leave);
        routes.add("DELETE", MEMBERS + "/{user_id}", this::remove);
    }

    private Response start(Request request) {
        long parent = request.id("channel_id");
        Channel channel = world.channels().get(world.botId(), parent);
        if (channel.type() == ChannelType.FORUM) {
            return post(request, parent);
        }
        ChannelType fallback =
                channel.type() == ChannelType.ANNOUNCEMENT
                        ? ChannelType.ANNOUNCEMENT_THREAD
                        : ChannelType.PRIVATE_THREAD;
        ChannelType type =
                ChannelType.ofCode(request.body().path("type").asInt(fallback.code()))
                        .filter(ChannelType::isThread)
                        .orElseThrow(DiscordError.WRONG_CHANNEL_TYPE::exception);
        Channel thread =
                world.threads()
                        .start(world.botId(), parent, ThreadReader.newThread(request.body(), type));
        return Response.created(wire.channel(thread));
    }

    private Response post(Request request, long forum) {
        MessageDraft draft = MessageReader.draft(request.body().path("message"), request.uploads());
        Threads.Post post =
                world.threads()
                        .post(
                                world.botId(),
                                forum,
                                ThreadReader.newThread(request.body(), ChannelType.PUBLIC_THREAD),
                                draft);
        ObjectNode node = wire.channel(post.thread());
        node.set("message", wire.message(post.message()));
        return Response.created(node);
    }

    private Response startFrom(Request request) {
        long parent = request.id("channel_id");
        Channel channel = world.channels().get(world.botId(), parent);
        ChannelType type =
                channel.type() == ChannelType.ANNOUNCEMENT
                        ? ChannelType.ANNOUNCEMENT_THREAD
                        : ChannelType.PUBLIC_THREAD;
        Channel thread =
                world.threads()
                        .startFrom(
                                world.botId(),
                                parent,
                                request.id("message_id"),
                                ThreadReader.newThread(request.body(), type));
        return Response.created(wire.channel(thread));
    }

    private Response join(Request request) {
        world.threads().join(world.botId(), request.id("channel_id"));
        return Response.noContent();
    }

    private Response add(Request request) {
        world.threads().add(world.botId(), request.id("channel_id"), request.id("user_id"));
        return Response.noContent();
    }

    private Response leave(Request request) {
        world.threads().leave(world.botId(), request.id("channel_id"));
        return Response.noContent();
    }

    private Response remove(Request request) {
        world.threads().remove(world.botId(), request.id("channel_id"), request.id("user_id"));
        return Response.noContent();
    }
}
