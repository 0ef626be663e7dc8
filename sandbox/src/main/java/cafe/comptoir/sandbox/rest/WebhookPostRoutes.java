package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.MessageDraft;
import cafe.comptoir.sandbox.model.MessageEdit;
import cafe.comptoir.sandbox.model.MessageFlags;
import cafe.comptoir.sandbox.model.NewThread;
import cafe.comptoir.sandbox.model.Webhook;
import cafe.comptoir.sandbox.model.WebhookPosts;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/** What webhooks write, change and take back. */
final class WebhookPostRoutes {
    private static final String WEBHOOK = "webhooks/{webhook_id}/{webhook_token}";
    private static final String MESSAGE = WEBHOOK + "/messages/{message_id}";

    private final World world;
    private final Wire wire;
    private final WebhookPosts posts;

    WebhookPostRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
        this.posts = world.webhookPosts();
    }

    void addTo(RouteTable routes) {
        routes.addOpen("POST", WEBHOOK, this::post);
        routes.addOpen("POST", WEBHOOK + "/slack", this::slack);
        routes.addOpen("POST", WEBHOOK + "/github", this::gitHub);
        routes.addOpen("GET", MESSAGE, request -> Response.ok(wire.message(find(request))));
        routes.addOpen("PATCH", MESSAGE, this::edit);
        routes.addOpen("DELETE", MESSAGE, this::delete);
    }

    private Response post(Request request) {
        JsonNode body = request.body();
        MessageDraft draft = MessageReader.draft(body, request.uploads());
        NewThread thread =
                body.hasNonNull("thread_name")
                        ? ThreadReader.newThread(body, ChannelType.PUBLIC_THREAD)
                                .called(body.path("thread_name").asText())
                        : null;
        Message message =
                posts.post(
                        webhook(request),
                        draft,
                        body.hasNonNull("username") ? body.path("username").asText() : null,
                        request.queryId("thread_id"),
                        thread);
        return request.flag("wait") ? Response.ok(wire.message(message)) : Response.noContent();
    }

    private Response slack(Request request) {
        translated(request, SlackReader.asDiscord(request.body()));
        return Response.ok(TextNode.valueOf("ok"));
    }

    private Response gitHub(Request request) {
        Optional<ObjectNode> discord =
                GitHubReader.asDiscord(request.header("X-GitHub-Event"), request.body());
        if (discord.isEmpty()) {
            webhook(request); // A wrong address is refused whatever is told.
        } else {
            translated(request, discord.get());
        }
        return Response.noContent();
    }

    private void translated(Request request, JsonNode discord) {
        posts.post(
                webhook(request),
                MessageReader.draft(discord, request.uploads()),
                discord.hasNonNull("username") ? discord.path("username").asText() : null,
                request.queryId("thread_id"),
                null);
    }

    private Response edit(Request request) {
        boolean v2 = find(request).body().hasFlag(MessageFlags.COMPONENTS_V2);
        MessageEdit edit = MessageReader.edit(request.body(), request.uploads(), v2);
        Message after =
                posts.edit(
                        webhook(request),
                        request.queryId("thread_id"),
                        request.id("message_id"),
                        edit);
        return Response.ok(wire.message(after));
    }

    private Response delete(Request request) {
        posts.delete(webhook(request), request.queryId("thread_id"), request.id("message_id"));
        return Response.noContent();
    }

    private Message find(Request request) {
        return posts.get(webhook(request), request.queryId("thread_id"), request.id("message_id"));
    }

    private Webhook webhook(Request request) {
        return world.webhooks().byToken(request.id("webhook_id"), request.text("webhook_token"));
    }
}
