package cafe.comptoir.sandbox.model;

import java.time.Instant;
import java.util.List;

/** What is pinned in a channel, and the notice that says so. */
public final class Pins {
    private static final int MOST = 250;

    private final World world;
    private final State state;
    private final Access access;
    private final Messages messages;

    Pins(World world, State state, Access access, Messages messages) {
        this.world = world;
        this.state = state;
        this.access = access;
        this.messages = messages;
    }

    /** Pins a message, or lets go of it; what is already so stays as it is. */
    public void set(long actor, long channelId, long messageId, boolean pinned) {
        world.run(() -> {
            Channel channel = access.visible(actor, channelId);
            access.require(actor, channel, Permission.PIN_MESSAGES);
            Message before = messages.visible(actor, channel, messageId);
            if (before.pinned() == pinned) {
                return;
            }
            requirePinnable(before);
            if (pinned && of(channelId).size() >= MOST) {
                throw DiscordError.MAX_PINS.exception();
            }
            messages.writer().replace(before, before.withPinned(pinned ? now() : null));
            state.emit(new WorldEvent.PinsUpdated(channel, lastOf(channelId)));
            if (!channel.isDm()) {
                AuditAction action = pinned ? AuditAction.MESSAGE_PIN : AuditAction.MESSAGE_UNPIN;
                state.audit
                        .note(channel.guildId(), actor, action, before.authorId())
                        .option("channel_id", Snowflake.text(channelId))
                        .option("message_id", Snowflake.text(messageId))
                        .write();
            }
            if (pinned) {
                tell(actor, channel, before);
            }
        });
    }

    /** Pinned messages, latest pin first; none for those who may not read back. */
    public List<Message> list(long actor, long channelId) {
        return world.read(() -> {
            Channel channel = access.visible(actor, channelId);
            return access.in(actor, channel).has(Permission.READ_MESSAGE_HISTORY)
                    ? of(channelId)
                    : List.of();
        });
    }

    private void tell(long actor, Channel channel, Message pinned) {
        messages.writer()
                .add(
                        channel,
                        actor,
                        MessageType.PINNED,
                        MessageDraft.text(""),
                        new MessageReference(channel.guildId(), channel.id(), pinned.id()),
                        null,
                        0);
    }

    private static void requirePinnable(Message message) {
        if (message.ephemeral()) {
            throw DiscordError.UNKNOWN_MESSAGE.exception();
        }
        if (message.type().isNotice()) {
            throw DiscordError.SYSTEM_MESSAGE.exception();
        }
    }

    private List<Message> of(long channelId) {
        return state.indexOf(channelId).pinned.stream()
                .map(state.messagesIn(channelId)::get)
                .filter(java.util.Objects::nonNull)
                .sorted((a, b) -> pinTime(b).compareTo(pinTime(a)))
                .toList();
    }

    private java.util.Optional<Instant> lastOf(long channelId) {
        return of(channelId).stream().findFirst().map(Pins::pinTime);
    }

    private Instant now() {
        return state.time.now();
    }

    private static Instant pinTime(Message message) {
        Instant at = message.pinnedAt();
        return at == null ? Instant.MIN : at;
    }
}
