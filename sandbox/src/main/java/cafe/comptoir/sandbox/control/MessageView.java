package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.MessageFlags;
import cafe.comptoir.sandbox.model.MessageReference;
import cafe.comptoir.sandbox.model.MessageType;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.Reaction;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Control;
import cafe.comptoir.sandbox.script.Seen;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as one person sees it, as JSON: ready to be read by a script or drawn by the page. */
final class MessageView {
    /** As many as Discord's client names under the mouse, and a few more. */
    private static final int NAMED = 10;

    private final World world;
    private final Wire wire;

    MessageView(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    ObjectNode json(Actor reader, Seen seen) {
        return world.read(() -> render(reader, seen));
    }

    private ObjectNode render(Actor reader, Seen seen) {
        Message message = seen.message();
        ObjectNode discord = wire.message(message);
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(message.id()));
        node.put("channel", Snowflake.text(message.channelId()));
        node.set("author", author(message, seen.author()));
        node.put("time", message.createdAt().toString());
        node.put("edited", text(message.editedAt()));
        node.put("text", seen.text());
        node.put("content", content(message));
        node.set("embeds", NearPictures.in(discord.path("embeds")));
        node.set("components", NearPictures.in(discord.path("components")));
        node.set("attachments", Json.array(seen.attachments(), file -> file(discord, file.id())));
        node.set(
                "reactions",
                Json.array(message.reactions(), one -> reaction(one, message, reader)));
        node.set("controls", Json.array(seen.controls(), MessageView::control));
        flags(node, reader, seen);
        node.put("type", message.type().name().toLowerCase(java.util.Locale.ROOT));
        Json.putId(node, "about", about(message));
        node.set("thread", thread(message, reader));
        node.set("poll", PollView.json(message, reader));
        node.set("forwarded", ForwardView.json(message, discord, world, reader.id()));
        node.set("replyTo", replyTo(message, seen, reader));
        node.set("command", command(message, reader));
        return node;
    }

    private void flags(ObjectNode node, Actor reader, Seen seen) {
        Message message = seen.message();
        boolean own = message.authorId() == reader.id();
        boolean manages =
                world.sees(reader.id(), message.channelId())
                        && world.permissionsIn(reader.id(), message.channelId())
                                .has(Permission.MANAGE_MESSAGES);
        node.put("ephemeral", message.ephemeral());
        boolean gaveUp = world.interactions().gaveUp(message);
        node.put("thinking", seen.thinking() && !gaveUp);
        node.put("failed", gaveUp);
        node.put("v2", message.body().hasFlag(MessageFlags.COMPONENTS_V2));
        node.put("pinned", message.pinned());
        node.put("pinnable", pinnable(message, reader));
        node.put("published", message.body().hasFlag(MessageFlags.CROSSPOSTED));
        node.put("publishable", world.publishing().offers(reader.id(), message));
        node.put("mentionsMe", world.reading().calls(reader.id(), message));
        node.put("editable", own && !message.ephemeral());
        node.put("deletable", (own || manages) && !message.ephemeral());
    }

    /** The thread that was started on this message. */
    private JsonNode thread(Message message, Actor reader) {
        return world.directory()
                .findChannel(message.threadId())
                .filter(thread -> world.sees(reader.id(), thread.id()))
                .<JsonNode>map(thread ->
                        Json.object()
                                .put("id", Snowflake.text(thread.id()))
                                .put("name", thread.name())
                                .put("messages", world.directory().messageCount(thread.id())))
                .orElseGet(() -> Json.object().nullNode());
    }

    private boolean pinnable(Message message, Actor reader) {
        return !message.ephemeral()
                && !message.type().isNotice()
                && world.sees(reader.id(), message.channelId())
                && world.permissionsIn(reader.id(), message.channelId())
                        .has(Permission.PIN_MESSAGES);
    }

    /** The message that a notice of the system is about. */
    private static long about(Message message) {
        MessageReference reference = message.reference();
        return reference != null && message.type().isNotice() ? reference.messageId() : 0;
    }

    /** What Discord's client writes itself where a message of the system has no words. */
    private static String content(Message message) {
        return switch (message.type()) {
            case PINNED -> "📌";
            case THREAD_CREATED -> "🧵 " + message.content();
            case USER_JOIN -> "👋";
            case CHANNEL_NAME_CHANGE -> "✏️ " + message.content();
            case CHANNEL_FOLLOW_ADD -> "📣 " + message.content();
            case POLL_RESULT -> "📊";
            case DEFAULT,
                    RECIPIENT_ADD,
                    REPLY,
                    CHAT_INPUT_COMMAND,
                    THREAD_STARTER,
                    CONTEXT_MENU_COMMAND ->
                    message.content();
        };
    }

    private ObjectNode author(Message message, String name) {
        User user = world.author(message);
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(user.id()));
        node.put("name", name);
        node.put("bot", user.bot());
        node.put("avatar", MembersView.avatar(user));
        node.put("webhook", message.alias() != null);
        node.put("color", color(message.guildId(), user.id()));
        return node;
    }

    private int color(long guildId, long userId) {
        return world.directory()
                .findMember(guildId, userId)
                .map(member -> world.rosters().entry(member).color())
                .orElse(0);
    }

    static JsonNode file(JsonNode discord, long id) {
        ObjectNode node = Json.object();
        for (JsonNode file : discord.path("attachments")) {
            if (Json.id(file.path("id")) == id) {
                node.put("id", file.path("id").asText());
                node.put("name", file.path("filename").asText());
                node.put("url", file.path("url").asText());
                node.put("contentType", file.path("content_type").asText());
                node.put("size", file.path("size").asInt());
            }
        }
        return node;
    }

    private JsonNode reaction(Reaction reaction, Message message, Actor reader) {
        ObjectNode node = Json.object();
        node.put("emoji", reaction.emoji());
        node.put("count", reaction.users().size());
        node.put("mine", reaction.users().contains(reader.id()));
        List<Long> shown = reaction.users().stream().limit(NAMED).toList();
        return node.set(
                "people",
                Json.array(
                        shown,
                        id -> TextNode.valueOf(world.directory().nameOn(message.guildId(), id))));
    }

    private static JsonNode control(Control control) {
        return Json.object()
                .put("kind", control.kind().name().toLowerCase(java.util.Locale.ROOT))
                .put("label", control.label())
                .put("id", control.customId())
                .put("disabled", control.disabled());
    }

    private JsonNode replyTo(Message message, Seen seen, Actor reader) {
        MessageReference reference = message.reference();
        if (message.type() != MessageType.REPLY
                || reference == null
                || (message.authorId() == world.botId() && message.ephemeral())) {
            return Json.object().nullNode();
        }
        return world.directory()
                .findMessage(reference.channelId(), reference.messageId())
                .filter(target -> !target.ephemeral() || seen.ephemeral())
                .<JsonNode>map(target ->
                        Json.object()
                                .put("id", Snowflake.text(target.id()))
                                .put("author", world.author(target).displayName())
                                .put(
                                        "text",
                                        reader.at(target.channelId()).current(target).summary()))
                .orElseGet(() -> Json.object().nullNode());
    }

    private JsonNode command(Message message, Actor reader) {
        var metadata = message.interaction();
        if (metadata == null || metadata.commandName() == null) {
            return Json.object().nullNode();
        }
        return Json.object()
                .put("name", metadata.commandName())
                .put(
                        "label",
                        CommandView.label(
                                world.interactions().offered(reader.id(), message.channelId()),
                                metadata.commandName(),
                                reader.user().locale()))
                .put("person", world.user(metadata.userId()).displayName());
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
