package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.DiscordError;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;

/** Channels of servers and their permissions. */
final class ChannelRoutes {
    private static final String OF_GUILD = "guilds/{guild_id}/channels";
    private static final String ONE = "channels/{channel_id}";

    private final World world;
    private final Wire wire;
    private final RenameLimit renames;

    ChannelRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
        this.renames = new RenameLimit(world.time());
    }

    void addTo(RouteTable routes) {
        routes.add("GET", OF_GUILD, this::list);
        routes.add("POST", OF_GUILD, this::create);
        routes.add("PATCH", OF_GUILD, this::move);
        routes.add("GET", ONE, this::get);
        routes.add("PATCH", ONE, this::modify);
        routes.add("DELETE", ONE, this::delete);
        routes.add("PUT", ONE + "/permissions/{overwrite_id}", this::putOverwrite);
        routes.add("GET", ONE + "/permissions/{overwrite_id}", _ -> refuse());
        routes.add("DELETE", ONE + "/permissions/{overwrite_id}", this::deleteOverwrite);
    }

    private Response list(Request request) {
        return Response.ok(
                Json.array(
                        world.channels().list(world.botId(), request.id("guild_id")),
                        wire::channel));
    }

    private Response create(Request request) {
        Channel channel =
                world.channels()
                        .create(
                                world.botId(),
                                request.id("guild_id"),
                                ChannelReader.newChannel(request.body()));
        return Response.created(wire.channel(channel));
    }

    private Response move(Request request) {
        return world.read(() -> {
            for (JsonNode change : request.body()) {
                world.channels()
                        .modify(
                                world.botId(),
                                Json.id(change.path("id")),
                                before -> moved(before, change));
            }
            return Response.noContent();
        });
    }

    /** A channel in its new place, where asked with the permissions of its new category. */
    private Channel moved(Channel before, JsonNode change) {
        Channel after = ChannelReader.changed(before, change);
        return change.path("lock_permissions").asBoolean()
                ? world.directory()
                        .findChannel(after.parentId())
                        .map(parent -> after.withOverwrites(parent.overwrites()))
                        .orElse(after)
                : after;
    }

    private Response get(Request request) {
        return one(world.channels().get(world.botId(), request.id("channel_id")));
    }

    private Response modify(Request request) {
        long id = request.id("channel_id");
        Channel before = world.channels().get(world.botId(), id);
        JsonNode body = request.body();
        if (before.isThread()) {
            return one(
                    world.threads()
                            .modify(
                                    world.botId(),
                                    id,
                                    old -> ThreadReader.changed(old, body, world.time().now())));
        }
        if (isRenamed(before, body)) {
            renames.count(id);
        }
        return one(
                world.channels()
                        .modify(world.botId(), id, old -> ChannelReader.changed(old, body)));
    }

    private static boolean isRenamed(Channel before, JsonNode body) {
        boolean name = body.hasNonNull("name") && !body.path("name").asText().equals(before.name());
        String topic = before.settings().topic() == null ? "" : before.settings().topic();
        return name || (body.has("topic") && !body.path("topic").asText("").equals(topic));
    }

    private Response delete(Request request) {
        long id = request.id("channel_id");
        Response shown = one(world.channels().get(world.botId(), id));
        world.channels().delete(world.botId(), id);
        return shown;
    }

    private Response putOverwrite(Request request) {
        world.channels()
                .putOverwrite(
                        world.botId(),
                        request.id("channel_id"),
                        ChannelReader.overwrite(request.id("overwrite_id"), request.body()));
        return Response.noContent();
    }

    private Response deleteOverwrite(Request request) {
        world.channels()
                .deleteOverwrite(
                        world.botId(), request.id("channel_id"), request.id("overwrite_id"));
        return Response.noContent();
    }

    private static Response refuse() {
        throw DiscordError.NOT_ALLOWED.exception();
    }

    private Response one(Channel channel) {
        return Response.ok(wire.channel(channel));
    }
}
