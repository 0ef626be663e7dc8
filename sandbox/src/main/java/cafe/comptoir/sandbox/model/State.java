package cafe.comptoir.sandbox.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The facts, mutable, only ever touched under the world's lock. Looking up what is not there fails as Discord does. */
final class State {
    final Timeline time;
    final IdSource ids;
    final AuditLog audit = new AuditLog(this);
    final Map<Long, User> users = new LinkedHashMap<>();

    /** Accounts that were closed; what they wrote is still there. */
    final Map<Long, User> formerUsers = new LinkedHashMap<>();

    final Map<Long, Guild> guilds = new LinkedHashMap<>();

    /** What servers are called for short. */
    final Map<String, Long> keys = new LinkedHashMap<>();

    final Map<Long, Map<Long, Role>> roles = new HashMap<>();
    final Map<Long, Map<Long, Member>> members = new HashMap<>();
    final Map<Long, Channel> channels = new LinkedHashMap<>();
    final Map<Long, Map<Long, java.time.Instant>> threadMembers = new HashMap<>();
    final Map<Long, NavigableMap<Long, Message>> messages = new HashMap<>();
    final Map<Long, Map<Long, Long>> reads = new HashMap<>();

    /** Where those who may not read back began to read, by person and channel; until the sandbox ends. */
    final Map<Long, Map<Long, Long>> beginnings = new HashMap<>();

    /** Of bots that are or were connected. */
    final Map<Long, Presence> presences = new HashMap<>();

    final Map<Long, Attachment> attachments = new HashMap<>();
    final Map<Long, Map<Long, ApplicationCommand>> commands = new HashMap<>();
    final Map<Long, Map<Long, ScheduledEvent>> events = new HashMap<>();
    final Map<Long, Map<Long, Ban>> bans = new HashMap<>();
    final Map<Long, Webhook> webhooks = new LinkedHashMap<>();
    final Map<String, Invite> invites = new LinkedHashMap<>();
    final Map<Long, Emoji> emojis = new LinkedHashMap<>();
    final Map<String, Blob> pictures = new HashMap<>();
    final Map<Long, Exchange> exchanges = new HashMap<>();
    final Map<String, Exchange> exchangesByToken = new HashMap<>();
    private final Map<Long, ChannelIndex> indexes = new HashMap<>();
    private final List<Consumer<WorldEvent>> listeners = new ArrayList<>();
    long botId;

    /** The interaction that the bot is answering just now, or {@code 0}. */
    long answering;

    /** Grows with every step that may change anything. */
    long version;

    /** The messages that were touched, with their channels, since somebody asked; {@code null}: nobody ever did. */
    private @Nullable Map<Long, Long> touched;

    State(Timeline time) {
        this.time = time;
        this.ids = new IdSource(time);
    }

    void emit(WorldEvent event) {
        for (Consumer<WorldEvent> listener : List.copyOf(listeners)) {
            listener.accept(event);
        }
    }

    void addListener(Consumer<WorldEvent> listener) {
        listeners.add(listener);
    }

    void removeListener(Consumer<WorldEvent> listener) {
        listeners.remove(listener);
    }

    void clear() {
        users.clear();
        formerUsers.clear();
        guilds.clear();
        keys.clear();
        roles.clear();
        members.clear();
        channels.clear();
        threadMembers.clear();
        touchAllMessages();
        messages.clear();
        indexes.clear();
        reads.clear();
        beginnings.clear();
        presences.clear();
        attachments.clear();
        events.clear();
        bans.clear();
        pictures.clear();
        webhooks.clear();
        invites.clear();
        emojis.clear();
        audit.clear();
        exchanges.values().forEach(Exchange::abandon);
        exchanges.clear();
        exchangesByToken.clear();
    }

    User user(long id) {
        User user = users.get(id);
        return user == null ? found(formerUsers.get(id), DiscordError.UNKNOWN_USER) : user;
    }

    /** People are always there; a bot is as its connection says. */
    Presence presence(long userId) {
        User user = users.get(userId);
        return user == null || user.bot()
                ? presences.getOrDefault(userId, Presence.OFFLINE)
                : Presence.ONLINE;
    }

    Guild guild(long id) {
        return found(guilds.get(id), DiscordError.UNKNOWN_GUILD);
    }

    Map<Long, Role> rolesOf(long guildId) {
        return roles.getOrDefault(guildId, Map.of());
    }

    Role role(long guildId, long id) {
        return found(rolesOf(guildId).get(id), DiscordError.UNKNOWN_ROLE);
    }

    Map<Long, Member> membersOf(long guildId) {
        return members.getOrDefault(guildId, Map.of());
    }

    Member member(long guildId, long userId) {
        return found(membersOf(guildId).get(userId), DiscordError.UNKNOWN_MEMBER);
    }

    Channel channel(long id) {
        return found(channels.get(id), DiscordError.UNKNOWN_CHANNEL);
    }

    NavigableMap<Long, Message> messagesIn(long channelId) {
        return messages.computeIfAbsent(channelId, _ -> new TreeMap<>());
    }

    /** Puts a message in its place, perhaps instead of what it was before. */
    void keep(Message message) {
        touch(message.channelId(), message.id());
        Message before = messagesIn(message.channelId()).put(message.id(), message);
        ChannelIndex index = indexes.get(message.channelId());
        if (index != null) {
            if (before != null) {
                index.remove(before);
            }
            index.add(message);
        }
    }

    void drop(Message message) {
        touch(message.channelId(), message.id());
        Message before = messagesIn(message.channelId()).remove(message.id());
        ChannelIndex index = indexes.get(message.channelId());
        if (index != null && before != null) {
            index.remove(before);
        }
    }

    void dropMessagesOf(long channelId) {
        messagesIn(channelId).keySet().forEach(id -> touch(channelId, id));
        messages.remove(channelId);
        indexes.remove(channelId);
    }

    /** The messages that were touched since the last call, with their channels; the first call tells all. */
    Map<Long, Long> takeTouched() {
        Map<Long, Long> taken = touched;
        touched = new LinkedHashMap<>();
        if (taken == null) {
            touchAllMessages();
            taken = touched;
            touched = new LinkedHashMap<>();
        }
        return taken;
    }

    private void touchAllMessages() {
        messages.forEach((channel, all) -> all.keySet().forEach(id -> touch(channel, id)));
    }

    private void touch(long channelId, long messageId) {
        if (touched != null) {
            touched.put(messageId, channelId);
        }
    }

    ChannelIndex indexOf(long channelId) {
        return indexes.computeIfAbsent(channelId, id -> ChannelIndex.of(messagesIn(id).values()));
    }

    /** The newest message that everybody sees, or {@code 0}. */
    long newestMessage(long channelId) {
        for (Message message : messagesIn(channelId).descendingMap().values()) {
            if (!message.ephemeral()) {
                return message.id();
            }
        }
        return 0;
    }

    /** How far somebody has read, by channel. */
    Map<Long, Long> readBy(long userId) {
        return reads.getOrDefault(userId, Map.of());
    }

    void markRead(long userId, Channel channel, long upTo) {
        Map<Long, Long> marks = reads.computeIfAbsent(userId, _ -> new HashMap<>());
        if (upTo > marks.getOrDefault(channel.id(), 0L)) {
            marks.put(channel.id(), upTo);
            emit(new WorldEvent.ChannelRead(channel, userId));
        }
    }

    Message message(long channelId, long id) {
        return found(messagesIn(channelId).get(id), DiscordError.UNKNOWN_MESSAGE);
    }

    Map<Long, java.time.Instant> membersOfThread(long threadId) {
        return threadMembers.getOrDefault(threadId, Map.of());
    }

    Map<Long, ApplicationCommand> commandsOf(long guildId) {
        return commands.computeIfAbsent(guildId, _ -> new LinkedHashMap<>());
    }

    Map<Long, Ban> bansOf(long guildId) {
        return bans.computeIfAbsent(guildId, _ -> new LinkedHashMap<>());
    }

    Map<Long, ScheduledEvent> eventsOf(long guildId) {
        guild(guildId);
        return events.computeIfAbsent(guildId, _ -> new LinkedHashMap<>());
    }

    static <T> T found(@Nullable T thing, DiscordError otherwise) {
        if (thing == null) {
            throw otherwise.exception();
        }
        return thing;
    }
}
