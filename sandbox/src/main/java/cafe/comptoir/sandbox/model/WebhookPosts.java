package cafe.comptoir.sandbox.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What webhooks write: no permission is asked, the token was enough. */
public final class WebhookPosts {
    private final World world;
    private final State state;
    private final Messages messages;
    private final Threads threads;

    WebhookPosts(World world, State state, Messages messages, Threads threads) {
        this.world = world;
        this.state = state;
        this.messages = messages;
        this.threads = threads;
    }

    /**
     * Writes a message.
     *
     * @param name the name to write under instead of the webhook's own
     * @param threadId the thread to write in, {@code 0} for none
     * @param post the forum post to begin, if any
     */
    public Message post(
            Webhook webhook,
            MessageDraft draft,
            @Nullable String name,
            long threadId,
            @Nullable NewThread post) {
        return world.write(() -> {
            String shown = Objects.requireNonNullElse(name, webhook.name());
            Webhooks.check(shown);
            MessageWriter.check(draft);
            Channel channel = place(webhook, threadId, post);
            MessageDraft named = draft.under(new Alias(shown, webhook.avatar()));
            return post != null && threadId == 0
                    ? messages.writer().begin(channel, webhook.id(), named)
                    : messages.writer()
                            .add(channel, webhook.id(), MessageType.DEFAULT, named, null, null, 0);
        });
    }

    public Message get(Webhook webhook, long threadId, long messageId) {
        return world.read(() -> {
            Message message = state.message(place(webhook, threadId, null).id(), messageId);
            if (message.authorId() != webhook.id()) {
                throw DiscordError.UNKNOWN_MESSAGE.exception();
            }
            return message;
        });
    }

    public Message edit(Webhook webhook, long threadId, long messageId, MessageEdit edit) {
        return world.write(() -> {
            Message before = get(webhook, threadId, messageId);
            return messages.writer().edit(state.channel(before.channelId()), before, edit);
        });
    }

    public void delete(Webhook webhook, long threadId, long messageId) {
        world.run(() -> messages.writer().remove(get(webhook, threadId, messageId)));
    }

    /** Brings a published message into every channel that follows. */
    void forward(Message message) {
        for (Webhook webhook : List.copyOf(state.webhooks.values())) {
            Channel target = state.channels.get(webhook.channelId());
            if (webhook.source() == message.channelId() && target != null) {
                messages.writer()
                        .add(
                                target,
                                webhook.id(),
                                MessageType.DEFAULT,
                                copy(message).under(new Alias(webhook.name(), webhook.avatar())),
                                new MessageReference(
                                        message.guildId(), message.channelId(), message.id()),
                                null,
                                0);
            }
        }
    }

    private static MessageDraft copy(Message message) {
        MessageBody body = message.body();
        List<Upload> files =
                body.attachments().stream()
                        .map(file ->
                                new Upload(
                                        file.filename(),
                                        file.contentType(),
                                        file.description(),
                                        file.content()))
                        .toList();
        int kept = body.flags() & (MessageFlags.SUPPRESS_EMBEDS | MessageFlags.COMPONENTS_V2);
        return new MessageDraft(
                body.content(),
                body.embeds(),
                body.components(),
                files,
                kept | MessageFlags.IS_CROSSPOST,
                AllowedMentions.NONE,
                0,
                false,
                null,
                false,
                false,
                null,
                null,
                null);
    }

    private Channel place(Webhook webhook, long threadId, @Nullable NewThread post) {
        Channel channel = state.channel(webhook.channelId());
        if (threadId != 0) {
            Channel thread = state.channel(threadId);
            if (thread.parentId() != channel.id()) {
                throw DiscordError.UNKNOWN_CHANNEL.exception();
            }
            return thread;
        }
        if (channel.type() == ChannelType.FORUM) {
            if (post == null) {
                throw DiscordError.THREAD_NEEDED.exception();
            }
            return threads.byWebhook(channel, webhook.id(), post);
        }
        if (post != null) {
            throw DiscordError.NO_THREAD_HERE.exception();
        }
        return channel;
    }
}
