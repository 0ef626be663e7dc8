package cafe.comptoir.sandbox.model;

/** Announcements sent on from announcement channels to the servers that follow them. */
public final class Publishing {
    private final World world;
    private final State state;
    private final Access access;
    private final Messages messages;
    private final WebhookPosts posts;

    Publishing(World world, State state, Access access, Messages messages, WebhookPosts posts) {
        this.posts = posts;
        this.world = world;
        this.state = state;
        this.access = access;
        this.messages = messages;
    }

    /** Publishes a message: their own whoever may write there, another's with MANAGE_MESSAGES. */
    public Message publish(long actor, long channelId, long messageId) {
        return world.write(() -> {
            Channel channel = access.visible(actor, channelId);
            Message before = messages.visible(actor, channel, messageId);
            if (channel.type() != ChannelType.ANNOUNCEMENT) {
                throw DiscordError.WRONG_CHANNEL_TYPE.exception();
            }
            access.require(actor, channel, Permission.SEND_MESSAGES);
            if (before.authorId() != actor) {
                access.require(actor, channel, Permission.MANAGE_MESSAGES);
            }
            if (before.body().hasFlag(MessageFlags.CROSSPOSTED)) {
                throw DiscordError.ALREADY_CROSSPOSTED.exception();
            }
            if (before.ephemeral() || before.type().isNotice()) {
                throw DiscordError.INVALID_MESSAGE_TYPE.exception();
            }
            MessageBody body = before.body();
            int flags = body.flags() | MessageFlags.CROSSPOSTED;
            Message published =
                    messages.writer().replace(before, before.withBody(body.withFlags(flags)));
            posts.forward(published);
            return published;
        });
    }

    /** Whether this person's client offers to publish the message. */
    public boolean offers(long actor, Message message) {
        return world.read(() -> {
            Channel channel = state.channels.get(message.channelId());
            if (channel == null || channel.type() != ChannelType.ANNOUNCEMENT) {
                return false;
            }
            PermissionSet has = access.in(actor, channel);
            boolean mine = message.authorId() == actor;
            return !message.ephemeral()
                    && !message.type().isNotice()
                    && !message.body().hasFlag(MessageFlags.CROSSPOSTED)
                    && has.has(Permission.SEND_MESSAGES)
                    && (mine || has.has(Permission.MANAGE_MESSAGES));
        });
    }
}
