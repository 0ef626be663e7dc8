package cafe.comptoir.sandbox.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;

/** What is said in channels. Every act names its actor and is refused as Discord would refuse it. */
public final class Messages {
    private static final Duration BULK_DELETE_AGE = Duration.ofDays(14);

    private final World world;
    private final State state;
    private final Access access;
    private final MessageWriter writer;

    Messages(World world, State state, Access access) {
        this.world = world;
        this.state = state;
        this.access = access;
        this.writer = new MessageWriter(state, access);
    }

    MessageWriter writer() {
        return writer;
    }

    public Message post(long actor, long channelId, MessageDraft draft) {
        return world.write(() -> writer.post(actor, channelId, draft));
    }

    public Message edit(long actor, long channelId, long messageId, MessageEdit edit) {
        return world.write(() -> {
            Channel channel = access.visible(actor, channelId);
            Message before = visible(actor, channel, messageId);
            if (before.authorId() != actor) {
                throw DiscordError.NOT_AUTHOR.exception();
            }
            return writer.edit(channel, before, edit);
        });
    }

    public void delete(long actor, long channelId, long messageId) {
        world.run(() -> {
            Channel channel = access.visible(actor, channelId);
            Message message = visible(actor, channel, messageId);
            if (message.authorId() != actor) {
                requireNotDm(channel);
                access.require(actor, channel, Permission.MANAGE_MESSAGES);
            }
            if (!message.type().isDeletable()) {
                throw DiscordError.SYSTEM_MESSAGE.exception();
            }
            if (message.authorId() != actor) {
                state.audit
                        .note(
                                channel.guildId(),
                                actor,
                                AuditAction.MESSAGE_DELETE,
                                message.authorId())
                        .option("channel_id", Snowflake.text(channelId))
                        .option("count", "1")
                        .write();
            }
            writer.remove(message);
        });
    }

    public void deleteAll(long actor, long channelId, Collection<Long> ids) {
        world.run(() -> {
            Channel channel = access.visible(actor, channelId);
            requireNotDm(channel);
            access.require(actor, channel, Permission.MANAGE_MESSAGES);
            if (ids.size() < 2 || ids.size() > 100) {
                throw DiscordError.BULK_DELETE_COUNT.exception();
            }
            Instant oldest = state.time.now().minus(BULK_DELETE_AGE);
            if (ids.stream().anyMatch(id -> Snowflake.createdAt(id).isBefore(oldest))) {
                throw DiscordError.BULK_DELETE_TOO_OLD.exception();
            }
            state.audit
                    .note(channel.guildId(), actor, AuditAction.MESSAGE_BULK_DELETE, channelId)
                    .option("count", Integer.toString(ids.size()))
                    .write();
            writer.removeAll(channel, ids);
        });
    }

    public Message get(long actor, long channelId, long messageId) {
        return world.read(() -> {
            Channel channel = access.visible(actor, channelId);
            access.require(actor, channel, Permission.READ_MESSAGE_HISTORY);
            return visible(actor, channel, messageId);
        });
    }

    /** The channel's history as the bot gets it: newest first, no ephemeral messages. */
    public List<Message> history(long actor, long channelId, Page page) {
        return world.read(() -> {
            Channel channel = access.visible(actor, channelId);
            if (!channel.type().holdsMessages()) {
                throw DiscordError.NON_TEXT_CHANNEL.exception();
            }
            if (!access.in(actor, channel).has(Permission.READ_MESSAGE_HISTORY)) {
                return List.of();
            }
            return page(channelId, page);
        });
    }

    /** What a person has on the screen: oldest first, their own ephemeral messages included. */
    public List<Message> seenBy(long userId, long channelId) {
        return world.read(() -> {
            Channel channel = access.visible(userId, channelId);
            return access.onScreen(userId, channel).values().stream()
                    .filter(m -> m.visibleTo() == 0 || m.visibleTo() == userId)
                    .toList();
        });
    }

    public void typing(long actor, long channelId) {
        world.run(() -> {
            Channel channel = access.visible(actor, channelId);
            access.require(actor, channel, MessageWriter.sendingIn(channel));
            state.emit(new WorldEvent.TypingStarted(channel, actor));
        });
    }

    /** An ephemeral message exists for no one but its reader. */
    Message visible(long actor, Channel channel, long messageId) {
        Message message = state.message(channel.id(), messageId);
        if (message.ephemeral() && message.visibleTo() != actor) {
            throw DiscordError.UNKNOWN_MESSAGE.exception();
        }
        return message;
    }

    private List<Message> page(long channelId, Page page) {
        NavigableMap<Long, Message> all = state.messagesIn(channelId);
        if (page.around() != 0) {
            int half = page.limit() / 2;
            List<Message> around = new ArrayList<>(newer(all, page.around(), half));
            around.addAll(
                    take(all.headMap(page.around(), true).descendingMap().values(), half + 1));
            return take(around, page.limit());
        }
        if (page.after() != 0) {
            return newer(all, page.after(), page.limit());
        }
        long before = page.before() == 0 ? Long.MAX_VALUE : page.before();
        return take(all.headMap(before, false).descendingMap().values(), page.limit());
    }

    private static List<Message> newer(NavigableMap<Long, Message> all, long after, int limit) {
        return take(all.tailMap(after, false).values(), limit).reversed();
    }

    private static List<Message> take(Collection<Message> messages, int limit) {
        return messages.stream().filter(m -> !m.ephemeral()).limit(limit).toList();
    }

    private static void requireNotDm(Channel channel) {
        if (channel.isDm()) {
            throw DiscordError.DM_NOT_ALLOWED.exception();
        }
    }
}
