package cafe.comptoir.sandbox.wire;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.InteractionMetadata;
import cafe.comptoir.sandbox.model.InteractionType;
import cafe.comptoir.sandbox.model.Mentions;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.MessageBody;
import cafe.comptoir.sandbox.model.MessageReference;
import cafe.comptoir.sandbox.model.MessageType;
import cafe.comptoir.sandbox.model.Reaction;
import cafe.comptoir.sandbox.model.Snapshot;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Messages. */
final class MessageJson {
    private static final int FORWARD = 1;

    private final World world;
    private final UserJson users;
    private final ChannelJson channels;
    private final MediaJson media;

    MessageJson(World world, UserJson users, ChannelJson channels, MediaJson media) {
        this.world = world;
        this.users = users;
        this.channels = channels;
        this.media = media;
    }

    ObjectNode message(Message message) {
        ObjectNode node = plain(message);
        MessageReference reference = message.reference();
        if (reference != null) {
            node.set("message_reference", reference(message, reference));
        }
        boolean shows =
                message.type() == MessageType.REPLY || message.type() == MessageType.THREAD_STARTER;
        if (shows && reference != null) {
            node.set(
                    "referenced_message",
                    world.directory()
                            .findMessage(reference.channelId(), reference.messageId())
                            .<JsonNode>map(this::plain)
                            .orElse(Json.object().nullNode()));
        }
        Snapshot forwarded = message.body().forwarded();
        if (forwarded != null) {
            long guild = reference == null ? 0 : reference.guildId();
            node.putArray("message_snapshots")
                    .addObject()
                    .set("message", snapshot(forwarded, guild));
        }
        if (message.threadId() != 0) {
            world.directory()
                    .findChannel(message.threadId())
                    .ifPresent(thread -> node.set("thread", channels.channel(thread)));
        }
        return node;
    }

    private ObjectNode snapshot(Snapshot snapshot, long guildId) {
        MessageBody body = snapshot.body();
        ObjectNode node = Json.object();
        node.put("type", snapshot.type().code());
        node.put("content", body.content());
        mentions(node, body.mentions(), guildId);
        node.set("attachments", Json.array(body.attachments(), media::attachment));
        node.set("embeds", media.embeds(body));
        node.set("components", media.components(body));
        node.put("timestamp", Json.timestamp(snapshot.createdAt()));
        Instant edited = snapshot.editedAt();
        node.put("edited_timestamp", edited == null ? null : Json.timestamp(edited));
        return node.put("flags", body.flags());
    }

    private ObjectNode plain(Message message) {
        MessageBody body = message.body();
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(message.id()));
        node.put("channel_id", Snowflake.text(message.channelId()));
        node.put("type", message.type().code());
        node.put("content", body.content());
        node.set("author", author(message));
        mentions(node, body.mentions(), message.guildId());
        node.set("attachments", Json.array(body.attachments(), media::attachment));
        node.set("embeds", media.embeds(body));
        node.set("components", media.components(body));
        node.put("timestamp", Json.timestamp(message.createdAt()));
        if (message.editedAt() == null) {
            node.putNull("edited_timestamp");
        } else {
            node.put("edited_timestamp", Json.timestamp(message.editedAt()));
        }
        if (body.poll() != null) {
            node.set("poll", PollJson.poll(body.poll()));
        }
        node.put("flags", body.flags());
        node.put("pinned", message.pinned());
        node.put("tts", body.tts());
        if (message.nonce() != null) {
            node.put("nonce", message.nonce());
        }
        if (!message.reactions().isEmpty()) {
            node.set("reactions", Json.array(message.reactions(), this::reaction));
        }
        if (message.alias() != null) {
            node.put("webhook_id", Snowflake.text(message.authorId()));
        } else if (world.user(message.authorId()).bot()) {
            interaction(node, message);
        }
        return node;
    }

    /** What the gateway adds to a message of a server. */
    ObjectNode withMember(Message message) {
        ObjectNode node = message(message);
        if (message.guildId() != 0) {
            node.put("guild_id", Snowflake.text(message.guildId()));
            world.directory()
                    .findMember(message.guildId(), message.authorId())
                    .ifPresent(member -> node.set("member", users.bareMember(member)));
        }
        world.directory()
                .findChannel(message.channelId())
                .map(Channel::type)
                .ifPresent(type -> node.put("channel_type", type.code()));
        return node;
    }

    private ObjectNode author(Message message) {
        ObjectNode node = users.user(world.author(message));
        return message.alias() == null ? node : node.put("discriminator", "0000");
    }

    private void mentions(ObjectNode node, Mentions mentions, long guildId) {
        ArrayNode called = node.putArray("mentions");
        for (long id : mentions.users()) {
            ObjectNode user = users.user(id);
            world.directory()
                    .findMember(guildId, id)
                    .ifPresent(member -> user.set("member", users.bareMember(member)));
            called.add(user);
        }
        node.set("mention_roles", Json.ids(mentions.roles()));
        node.put("mention_everyone", mentions.everyone());
    }

    private JsonNode reaction(Reaction reaction) {
        ObjectNode node = Json.object();
        int count = reaction.users().size();
        node.set("emoji", EmojiJson.emoji(reaction.emoji()));
        node.put("count", count);
        node.putObject("count_details").put("burst", 0).put("normal", count);
        node.putArray("burst_colors");
        node.put("me", reaction.users().contains(world.botId()));
        node.put("me_burst", false);
        return node;
    }

    private void interaction(ObjectNode node, Message message) {
        InteractionMetadata metadata = message.interaction();
        if (metadata == null) {
            return;
        }
        String application = Snowflake.text(world.botId());
        node.put("application_id", application);
        node.put("webhook_id", application);
        node.set("interaction_metadata", metadata(metadata, message.guildId()));
        if (metadata.type() == InteractionType.COMMAND && metadata.commandName() != null) {
            ObjectNode old = node.putObject("interaction");
            old.put("id", Snowflake.text(metadata.interactionId()));
            old.put("type", metadata.type().code());
            old.put("name", metadata.commandName());
            old.set("user", users.user(metadata.userId()));
        }
    }

    private ObjectNode metadata(InteractionMetadata metadata, long guildId) {
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(metadata.interactionId()));
        node.put("type", metadata.type().code());
        node.set("user", users.user(metadata.userId()));
        node.putObject("authorizing_integration_owners").put("0", Snowflake.text(guildId));
        if (metadata.commandName() != null) {
            node.put("name", metadata.commandName());
        }
        if (metadata.originalResponseId() != 0) {
            node.put("original_response_message_id", Snowflake.text(metadata.originalResponseId()));
        }
        if (metadata.interactedMessageId() != 0) {
            node.put("interacted_message_id", Snowflake.text(metadata.interactedMessageId()));
        }
        if (metadata.triggering() != null) {
            node.set("triggering_interaction_metadata", metadata(metadata.triggering(), guildId));
        }
        return node;
    }

    private static ObjectNode reference(Message message, MessageReference reference) {
        ObjectNode node = Json.object();
        node.put("type", message.body().forwarded() == null ? 0 : FORWARD);
        node.put("channel_id", Snowflake.text(reference.channelId()));
        if (reference.messageId() != 0) {
            node.put("message_id", Snowflake.text(reference.messageId()));
        }
        if (reference.guildId() != 0) {
            node.put("guild_id", Snowflake.text(reference.guildId()));
        }
        return node;
    }
}
