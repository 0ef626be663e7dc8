package cafe.comptoir.sandbox.model;

import org.jspecify.annotations.Nullable;

/** The lines by which Discord itself says in a channel what somebody has done. Called under the world's lock. */
final class Notices {
    private static final int NO_JOIN_NOTICES = 1;

    private final State state;
    private final MessageWriter writer;

    Notices(State state, MessageWriter writer) {
        this.state = state;
        this.writer = writer;
    }

    /** Says in the server's system channel, if it has one, that somebody has come. */
    void joined(Member member) {
        GuildSettings settings = state.guild(member.guildId()).settings();
        Channel channel = state.channels.get(settings.systemChannelId());
        if (channel != null && (settings.systemChannelFlags() & NO_JOIN_NOTICES) == 0) {
            write(channel, member.userId(), MessageType.USER_JOIN, "", null);
        }
    }

    void added(long actor, Channel thread, long userId) {
        if (actor != userId) {
            String whom = state.user(userId).mention();
            write(thread, actor, MessageType.RECIPIENT_ADD, whom, null);
        }
    }

    /** The first message of a thread leads to the one that it was started on. */
    void startedOn(long actor, Channel thread, Message message) {
        MessageReference reference =
                new MessageReference(message.guildId(), message.channelId(), message.id());
        write(thread, actor, MessageType.THREAD_STARTER, "", reference);
    }

    void renamed(long actor, Channel thread) {
        write(thread, actor, MessageType.CHANNEL_NAME_CHANGE, thread.name(), null);
    }

    void followed(long actor, Channel target, Channel source) {
        MessageReference reference = new MessageReference(source.guildId(), source.id(), 0);
        String name = state.guild(source.guildId()).name() + " #" + source.name();
        write(target, actor, MessageType.CHANNEL_FOLLOW_ADD, name, reference);
    }

    private void write(
            Channel channel,
            long author,
            MessageType type,
            String words,
            @Nullable MessageReference reference) {
        writer.add(channel, author, type, MessageDraft.text(words), reference, null, 0);
    }
}
