package cafe.comptoir.sandbox.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;

/** What people have before their eyes, and how far they have read. */
public final class Reading {
    /** More than any client shows. */
    private static final int COUNTED = 1000;

    private final World world;
    private final State state;
    private final Access access;

    Reading(World world, State state, Access access) {
        this.world = world;
        this.state = state;
        this.access = access;
    }

    /** What somebody has not read yet; {@code mentions} are the messages that call them, {@code readTo} is the last one read. */
    public record Unread(boolean any, int mentions, long readTo) {
        public static final Unread NOTHING = new Unread(false, 0, 0);
    }

    /** Marks everything in a channel as read, in a forum its posts. */
    public void mark(long userId, long channelId) {
        world.run(() -> {
            Channel channel = access.visible(userId, channelId);
            state.markRead(userId, channel, newest(channel));
        });
    }

    public Unread unread(long userId, long channelId) {
        return world.read(() -> unread(userId, access.visible(userId, channelId)));
    }

    /** One stretch of a channel. */
    public Screen screen(long userId, long channelId, Page page) {
        return world.read(() -> {
            NavigableMap<Long, Message> all =
                    access.onScreen(userId, access.visible(userId, channelId));
            List<Message> shown = page(userId, all, page);
            long first = shown.isEmpty() ? edge(page) : shown.getFirst().id();
            long last = shown.isEmpty() ? edge(page) : shown.getLast().id();
            boolean older = !take(userId, all.headMap(first, false).values(), 1).isEmpty();
            boolean newer = !take(userId, all.tailMap(last, false).values(), 1).isEmpty();
            return new Screen(shown, older, newer);
        });
    }

    /** These messages, as far as they are there and this person sees them. */
    public List<Message> these(long userId, long channelId, Collection<Long> ids) {
        return world.read(() -> {
            NavigableMap<Long, Message> all =
                    access.onScreen(userId, access.visible(userId, channelId));
            List<Message> found =
                    ids.stream().sorted().map(all::get).filter(Objects::nonNull).toList();
            return take(userId, found, found.size());
        });
    }

    /** Whether a message calls this person: by name, by a role of theirs, or with everybody. */
    public boolean calls(long userId, Message message) {
        return world.read(() -> {
            Mentions mentions = message.body().mentions();
            if (mentions.everyone() || mentions.users().contains(userId)) {
                return true;
            }
            Member member = state.membersOf(message.guildId()).get(userId);
            return member != null && member.roles().stream().anyMatch(mentions.roles()::contains);
        });
    }

    private Unread unread(long userId, Channel channel) {
        if (channel.type() == ChannelType.CATEGORY) {
            return Unread.NOTHING;
        }
        long read = readUpTo(userId, channel);
        int mentions = mentions(userId, channel, read);
        boolean any = newest(channel) > read;
        return new Unread(mentions > 0 || (any && follows(userId, channel)), mentions, read);
    }

    private int mentions(long userId, Channel channel, long read) {
        NavigableMap<Long, Message> all = state.messagesIn(channel.id());
        Collection<Long> unread =
                channel.isDm()
                        ? all.tailMap(read, false).keySet()
                        : state.indexOf(channel.id()).calling.tailSet(read, false);
        return (int)
                unread.stream()
                        .limit(COUNTED)
                        .map(all::get)
                        .filter(message -> message != null && message.authorId() != userId)
                        .filter(message -> !message.ephemeral())
                        .filter(message -> channel.isDm() || calls(userId, message))
                        .count();
    }

    /** A thread that somebody is not in does not ask for attention, but for a post that has just appeared in a forum. */
    private boolean follows(long userId, Channel channel) {
        if (!channel.isThread() || state.membersOfThread(channel.id()).containsKey(userId)) {
            return true;
        }
        Channel parent = state.channels.get(channel.parentId());
        return parent != null
                && parent.type() == ChannelType.FORUM
                && channel.id() > readUpTo(userId, parent);
    }

    /** Nobody has to read what was said before they came. */
    private long readUpTo(long userId, Channel channel) {
        long marked = state.readBy(userId).getOrDefault(channel.id(), 0L);
        Member member = state.membersOf(channel.guildId()).get(userId);
        long before = member == null ? 0 : Snowflake.atStartOf(member.joinedAt()) - 1;
        return Math.max(marked, before);
    }

    private long newest(Channel channel) {
        return channel.type() == ChannelType.FORUM
                ? newestPost(channel.id())
                : state.newestMessage(channel.id());
    }

    private long newestPost(long forumId) {
        return state.channels.values().stream()
                .filter(channel -> channel.parentId() == forumId)
                .mapToLong(Channel::id)
                .max()
                .orElse(0);
    }

    private static List<Message> page(long userId, NavigableMap<Long, Message> all, Page page) {
        if (page.around() != 0) {
            int half = page.limit() / 2;
            List<Message> around = new ArrayList<>(older(userId, all, page.around() + 1, half + 1));
            int left = page.limit() - around.size();
            around.addAll(take(userId, all.tailMap(page.around(), false).values(), left));
            return around;
        }
        if (page.after() != 0) {
            return take(userId, all.tailMap(page.after(), false).values(), page.limit());
        }
        return older(
                userId, all, page.before() == 0 ? Long.MAX_VALUE : page.before(), page.limit());
    }

    private static List<Message> older(
            long userId, NavigableMap<Long, Message> all, long before, int limit) {
        return take(userId, all.headMap(before, false).descendingMap().values(), limit).reversed();
    }

    private static List<Message> take(long userId, Collection<Message> messages, int limit) {
        return messages.stream()
                .filter(message -> message.visibleTo() == 0 || message.visibleTo() == userId)
                .limit(limit)
                .toList();
    }

    private static long edge(Page page) {
        return page.after() != 0 ? page.after() + 1 : page.before() + page.around();
    }
}
