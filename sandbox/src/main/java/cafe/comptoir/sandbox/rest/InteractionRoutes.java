package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Callback;
import cafe.comptoir.sandbox.model.DiscordError;
import cafe.comptoir.sandbox.model.FormErrors;
import cafe.comptoir.sandbox.model.Interaction;
import cafe.comptoir.sandbox.model.InteractionAnswer;
import cafe.comptoir.sandbox.model.Interactions;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.MessageEdit;
import cafe.comptoir.sandbox.model.MessageFlags;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** Answers to interactions: the callback, and the webhook that each interaction is for fifteen minutes. */
final class InteractionRoutes {
    private static final String WEBHOOK = "webhooks/{application_id}/{interaction_token}";
    private static final int MAX_CHOICES = 25;
    private static final int CREATED = 4;
    private static final int UPDATED = 7;

    private final World world;
    private final Wire wire;

    InteractionRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    void addTo(RouteTable routes) {
        routes.addOpen(
                "POST",
                "interactions/{interaction_id}/{interaction_token}/callback",
                this::callback);
        String message = WEBHOOK + "/messages/{message_id}";
        routes.addOpen("POST", WEBHOOK, this::followUp, this::isOurs);
        routes.addOpen("GET", message, this::get, this::isOurs);
        routes.addOpen("PATCH", message, this::edit, this::isOurs);
        routes.addOpen("DELETE", message, this::delete, this::isOurs);
    }

    private Response callback(Request request) {
        long id = request.id("interaction_id");
        Interactions interactions = world.interactions();
        Callback callback = read(id, request);
        InteractionAnswer answer =
                interactions.acknowledge(id, request.text("interaction_token"), callback);
        if (!request.flag("with_response")) {
            return Response.noContent();
        }
        Interaction interaction =
                interactions.find(id).orElseThrow(DiscordError.UNKNOWN_INTERACTION::exception);
        return Response.ok(described(interaction, answer));
    }

    private Callback read(long interactionId, Request request) {
        JsonNode data = request.body().path("data");
        return switch (request.body().path("type").asInt()) {
            case 4 -> new Callback.Reply(MessageReader.draft(data, request.uploads()));
            case 5 -> {
                int flags = data.path("flags").asInt();
                yield new Callback.DeferReply((flags & MessageFlags.EPHEMERAL) != 0);
            }
            case 6 -> new Callback.DeferUpdate();
            case 7 -> new Callback.Update(update(interactionId, request));
            case 8 -> new Callback.Suggest(choices(data.path("choices")));
            case 9 -> modal(data);
            case 12 -> throw new Unsupported("Launching an activity");
            default -> {
                FormErrors errors = new FormErrors();
                errors.invalidChoice("type", "4, 5, 6, 7, 8, 9, 12");
                errors.throwIfAny();
                throw new IllegalStateException("unreachable");
            }
        };
    }

    private MessageEdit update(long interactionId, Request request) {
        boolean v2 =
                world.interactions()
                        .find(interactionId)
                        .flatMap(i -> world.directory().findMessage(i.channelId(), i.messageId()))
                        .map(InteractionRoutes::isV2)
                        .orElse(false);
        return MessageReader.edit(request.body().path("data"), request.uploads(), v2);
    }

    private static Callback modal(JsonNode data) {
        FormErrors errors = new FormErrors();
        new ModalRules(errors).check(data);
        errors.throwIfAny();
        return new Callback.ShowModal(
                data.path("custom_id").asText(),
                data.path("title").asText(),
                ComponentRules.numbered(data.path("components")));
    }

    private static ArrayNode choices(JsonNode given) {
        FormErrors errors = new FormErrors();
        if (given.size() > MAX_CHOICES) {
            errors.add("data.choices", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        }
        for (int i = 0; i < given.size(); i++) {
            String at = "data.choices." + i + ".";
            errors.length(at + "name", given.get(i).path("name").asText(""), 1, 100);
            errors.length(at + "value", given.get(i).path("value").asText(""), 0, 100);
        }
        errors.throwIfAny();
        return given.isArray() ? given.deepCopy() : Json.array();
    }

    private ObjectNode described(Interaction interaction, InteractionAnswer answer) {
        ObjectNode node = Json.object();
        boolean isUpdate = answer instanceof InteractionAnswer.Updated;
        ObjectNode about = node.putObject("interaction");
        about.put("id", Snowflake.text(interaction.id()));
        about.put("type", interaction.type().code());
        about.put("channel_id", Snowflake.text(interaction.channelId()));
        if (interaction.guildId() != 0) {
            about.put("guild_id", Snowflake.text(interaction.guildId()));
        }
        message(answer)
                .ifPresent(message -> {
                    about.put("response_message_id", Snowflake.text(message.id()));
                    about.put(
                            "response_message_loading",
                            message.body().hasFlag(MessageFlags.LOADING));
                    about.put("response_message_ephemeral", message.ephemeral());
                    node.putObject("resource")
                            .put("type", isUpdate ? UPDATED : CREATED)
                            .set("message", wire.message(message));
                });
        return node;
    }

    private static Optional<Message> message(InteractionAnswer answer) {
        return switch (answer) {
            case InteractionAnswer.Replied a -> Optional.of(a.message());
            case InteractionAnswer.Deferred a -> Optional.of(a.loading());
            case InteractionAnswer.Updated a -> Optional.of(a.message());
            case InteractionAnswer.FollowedUp a -> Optional.of(a.message());
            case InteractionAnswer.UpdateDeferred _,
                    InteractionAnswer.GaveUp _,
                    InteractionAnswer.Suggested _,
                    InteractionAnswer.ModalShown _,
                    InteractionAnswer.Failed _ ->
                    Optional.empty();
        };
    }

    private Response followUp(Request request) {
        String token = token(request);
        return message(
                world.interactions()
                        .followUp(token, MessageReader.draft(request.body(), request.uploads())));
    }

    private Response get(Request request) {
        return message(world.interactions().message(token(request), messageId(request)));
    }

    private Response edit(Request request) {
        String token = token(request);
        long id = messageId(request);
        boolean v2 = isV2(world.interactions().message(token, id));
        MessageEdit edit = MessageReader.edit(request.body(), request.uploads(), v2);
        return message(world.interactions().editMessage(token, id, edit));
    }

    private Response delete(Request request) {
        world.interactions().deleteMessage(token(request), messageId(request));
        return Response.noContent();
    }

    private Response message(Message message) {
        return Response.ok(wire.message(message));
    }

    /** Webhooks of channels share the shape of these routes. */
    private boolean isOurs(Map<String, String> path) {
        return Snowflake.text(world.botId()).equals(path.get("application_id"));
    }

    private static String token(Request request) {
        return request.text("interaction_token");
    }

    private static long messageId(Request request) {
        return request.text("message_id").equals("@original") ? 0 : request.id("message_id");
    }

    private static boolean isV2(Message message) {
        return message.body().hasFlag(MessageFlags.COMPONENTS_V2);
    }
}
