package cafe.comptoir.sandbox.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds people, servers, channels and roles by name or id without asking for permissions. */
public final class Directory {
    /** In the text of a complaint. */
    private static final int NAMED = 50;

    private final World world;
    private final State state;

    Directory(World world, State state) {
        this.world = world;
        this.state = state;
    }

    /** A person by username, display name or mention, ignoring case. */
    public User person(String name) {
        // Before every act, so by the shortest way among 20,000.
        return world.read(() -> {
            for (User user : state.users.values()) {
                if (user.username().equalsIgnoreCase(name)
                        || user.displayName().equalsIgnoreCase(name)) {
                    return user;
                }
            }
            return one("person", name, () -> state.users.values().stream(), this::namesOf);
        });
    }

    public Guild guild(String name) {
        return one("server", name, () -> state.guilds.values().stream(), g -> List.of(g.name()));
    }

    public Channel channel(long guildId, String name) {
        return one("channel", name, () -> channelsOf(guildId).stream(), c -> List.of(c.name()));
    }

    public Role role(long guildId, String name) {
        return one("role", name, () -> rolesOf(guildId).stream(), r -> List.of(r.name()));
    }

    public Optional<Guild> findGuild(long id) {
        return world.read(() -> Optional.ofNullable(state.guilds.get(id)));
    }

    /** An account, even one that was closed. */
    public Optional<User> findUser(long id) {
        return world.read(() ->
                Optional.ofNullable(state.users.get(id))
                        .or(() -> Optional.ofNullable(state.formerUsers.get(id))));
    }

    /** Whether an account was closed: nobody acts for it any more. */
    public boolean isClosed(long userId) {
        return world.read(() -> state.formerUsers.containsKey(userId));
    }

    public Optional<Channel> findChannel(long id) {
        return world.read(() -> Optional.ofNullable(state.channels.get(id)));
    }

    public Optional<Member> findMember(long guildId, long userId) {
        return world.read(() -> Optional.ofNullable(state.membersOf(guildId).get(userId)));
    }

    /** What a person is called on a server: by their nickname there, else by their own name. */
    public String nameOn(long guildId, long userId) {
        return findMember(guildId, userId)
                .map(Member::nick)
                .or(() -> findUser(userId).map(User::displayName))
                .orElse("inconnu");
    }

    public Optional<Role> findRole(long guildId, long id) {
        return world.read(() -> Optional.ofNullable(state.rolesOf(guildId).get(id)));
    }

    public Optional<Attachment> findAttachment(long id) {
        return world.read(() -> Optional.ofNullable(state.attachments.get(id)));
    }

    /** A message wherever it is, ephemeral ones included. */
    public Optional<Message> findMessage(long channelId, long id) {
        return world.read(() -> Optional.ofNullable(state.messagesIn(channelId).get(id)));
    }

    public List<Guild> guilds() {
        return world.read(() -> List.copyOf(state.guilds.values()));
    }

    /** What servers are called for short, with their ids. */
    public Map<String, Long> serverKeys() {
        return world.read(() -> Map.copyOf(state.keys));
    }

    public List<Role> rolesOf(long guildId) {
        return world.read(() -> List.copyOf(state.rolesOf(guildId).values()));
    }

    public List<Member> membersOf(long guildId) {
        return world.read(() -> List.copyOf(state.membersOf(guildId).values()));
    }

    /** All channels of a server, threads included, in order of creation. */
    public List<Channel> channelsOf(long guildId) {
        return world.read(() ->
                state.channels.values().stream()
                        .filter(channel -> channel.guildId() == guildId)
                        .toList());
    }

    /** Who has joined a thread, with the time. */
    public Map<Long, java.time.Instant> threadMembers(long threadId) {
        return world.read(() -> Map.copyOf(state.membersOfThread(threadId)));
    }

    /** How many messages a channel holds, without ephemeral ones and the one that leads to where a thread was started. */
    public int messageCount(long channelId) {
        return world.read(
                () -> state.messagesIn(channelId).size() - state.indexOf(channelId).uncounted);
    }

    /** The newest message that everybody sees, or {@code 0}. */
    public long lastMessageId(long channelId) {
        return world.read(() -> state.newestMessage(channelId));
    }

    private List<String> namesOf(User user) {
        return List.of(user.username(), user.displayName(), user.mention());
    }

    private <T> T one(
            String kind,
            String name,
            java.util.function.Supplier<Stream<T>> all,
            Function<T, List<String>> namesOf) {
        return world.read(() ->
                all.get()
                        .filter(thing -> isCalled(namesOf.apply(thing), name))
                        .findFirst()
                        .orElseThrow(() -> unknown(kind, name, all.get(), namesOf)));
    }

    private static boolean isCalled(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static <T> ActionRefused unknown(
            String kind, String name, Stream<T> all, Function<T, List<String>> namesOf) {
        TreeSet<String> known = new TreeSet<>();
        all.limit(NAMED).forEach(thing -> known.add(namesOf.apply(thing).getFirst()));
        return new ActionRefused(
                "There is no " + kind + " called '" + name + "'; there are " + known);
    }
}
