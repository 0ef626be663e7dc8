package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.FormErrors;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.Webhook;
import cafe.comptoir.sandbox.model.Webhooks;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;

/** Webhooks: made, listed, changed and removed, by the bot or by whoever has the token. */
final class WebhookRoutes {
    private static final String OF_CHANNEL = "channels/{channel_id}/webhooks";
    private static final String ONE = "webhooks/{webhook_id}";
    private static final String BY_TOKEN = ONE + "/{webhook_token}";

    private final World world;
    private final Wire wire;
    private final Webhooks webhooks;

    WebhookRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
        this.webhooks = world.webhooks();
    }

    void addTo(RouteTable routes) {
        routes.add("GET", OF_CHANNEL, this::inChannel);
        routes.add("POST", OF_CHANNEL, this::create);
        routes.add("GET", "guilds/{guild_id}/webhooks", this::onGuild);
        routes.add("POST", "channels/{channel_id}/followers", this::follow);
        routes.add("GET", ONE, request -> Response.ok(wire.webhook(own(request))));
        routes.add("PATCH", ONE, this::change);
        routes.add("DELETE", ONE, request -> delete(world.botId(), own(request)));
        routes.addOpen("GET", BY_TOKEN, r -> Response.ok(wire.webhookByToken(byToken(r))));
        routes.addOpen("PATCH", BY_TOKEN, this::changeByToken);
        routes.addOpen("DELETE", BY_TOKEN, request -> delete(0, byToken(request)));
    }

    private Response inChannel(Request request) {
        long channel = request.id("channel_id");
        return Response.ok(Json.array(webhooks.inChannel(world.botId(), channel), wire::webhook));
    }

    private Response onGuild(Request request) {
        long guild = request.id("guild_id");
        return Response.ok(Json.array(webhooks.onGuild(world.botId(), guild), wire::webhook));
    }

    private Response create(Request request) {
        JsonNode body = request.body();
        if (!body.hasNonNull("name")) {
            FormErrors errors = new FormErrors();
            errors.required("name");
            errors.throwIfAny();
        }
        Webhook made =
                webhooks.create(
                        world.botId(),
                        request.id("channel_id"),
                        body.path("name").asText(),
                        GuildReader.picture(world, body, "avatar", null));
        return Response.ok(wire.webhook(made));
    }

    private Response follow(Request request) {
        long target = Json.id(request.body().path("webhook_channel_id"));
        Webhook made = webhooks.follow(world.botId(), request.id("channel_id"), target);
        return Response.ok(
                Json.object()
                        .put("channel_id", Snowflake.text(made.source()))
                        .put("webhook_id", Snowflake.text(made.id())));
    }

    private Response change(Request request) {
        JsonNode body = request.body();
        Webhook before = own(request);
        long channel =
                body.hasNonNull("channel_id")
                        ? Json.id(body.path("channel_id"))
                        : before.channelId();
        return Response.ok(
                wire.webhook(
                        webhooks.change(world.botId(), before, it -> changed(it, body, channel))));
    }

    private Response changeByToken(Request request) {
        Webhook before = byToken(request);
        return Response.ok(
                wire.webhookByToken(
                        webhooks.change(
                                0, before, it -> changed(it, request.body(), it.channelId()))));
    }

    private Webhook changed(Webhook webhook, JsonNode body, long channel) {
        return new Webhook(
                webhook.id(),
                webhook.guildId(),
                channel,
                body.path("name").asText(webhook.name()),
                GuildReader.picture(world, body, "avatar", webhook.avatar()),
                webhook.creatorId(),
                webhook.token(),
                webhook.source());
    }

    private Response delete(long actor, Webhook webhook) {
        webhooks.delete(actor, webhook);
        return Response.noContent();
    }

    private Webhook own(Request request) {
        return webhooks.get(world.botId(), request.id("webhook_id"));
    }

    private Webhook byToken(Request request) {
        return webhooks.byToken(request.id("webhook_id"), request.text("webhook_token"));
    }
}
