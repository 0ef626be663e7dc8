package cafe.comptoir.sandbox.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The facts, mutable, only ever touched under the world's lock. Looking up what is not there fails as Discord does. */
final class State {
    final Timeline time;
    final IdSource ids;
    final AuditLog audit = new AuditLog(this);
    final Map<Long, User> users = new LinkedHashMap<>();
    final Map<Long, Guild> guilds = new LinkedHashMap<>();
    final Map<Long, Map<Long, Role>> roles = new HashMap<>();
    final Map<Long, Map<Long, Member>> members = new HashMap<>();
    final Map<Long, Channel> channels = new LinkedHashMap<>();
    final Map<Long, Map<Long, java.time.Instant>> threadMembers = new HashMap<>();
    final Map<Long, NavigableMap<Long, Message>> messages = new HashMap<>();
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
    private final List<Consumer<WorldEvent>> listeners = new ArrayList<>();
    long botId;

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
        guilds.clear();
        roles.clear();
        members.clear();
        channels.clear();
        threadMembers.clear();
        messages.clear();
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
        return found(users.get(id), DiscordError.UNKNOWN_USER);
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

    static <T> T found(@org.jspecify.annotations.Nullable T thing, DiscordError otherwise) {
        if (thing == null) {
            throw otherwise.exception();
        }
        return thing;
    }
}
