package cafe.comptoir.sandbox.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The local Discord's world. Safe for use by many threads: everything happens under one lock, in one order. */
public final class World {
    private final ReentrantLock lock = new ReentrantLock();
    private final State state;
    private final Access access;
    private final Directory directory;
    private final Guilds guilds;
    private final Members members;
    private final Channels channels;
    private final Threads threads;
    private final ThreadArchive archive;
    private final ScheduledEvents events;
    private final Roles roles;
    private final Bans bans;
    private final Audit audit;
    private final Pictures pictures;
    private final Webhooks webhooks;
    private final WebhookPosts webhookPosts;
    private final Invites invites;
    private final Emojis emojis;
    private final MessageSearch search;
    private final Pruning pruning;
    private final Messages messages;
    private final Reading reading;
    private final Rosters rosters;
    private final Presences presences;
    private final Reactions reactions;
    private final Pins pins;
    private final Publishing publishing;
    private final Polls polls;
    private final Commands commands;
    private final Interactions interactions;
    private final Making making;
    private final Removing removing;
    private final Ledger ledger;

    public World(Timeline time) {
        this.state = new State(time);
        this.access = new Access(state);
        this.directory = new Directory(this, state);
        this.guilds = new Guilds(this, state, access);
        this.messages = new Messages(this, state, access);
        Notices notices = new Notices(state, messages.writer());
        this.members = new Members(this, state, access, notices);
        this.channels = new Channels(this, state, access);
        this.threads = new Threads(this, state, access, messages, notices);
        this.archive = new ThreadArchive(this, state, access);
        this.events = new ScheduledEvents(this, state, access);
        this.roles = new Roles(this, state, access, guilds);
        this.bans = new Bans(this, state, access, members, messages);
        this.audit = new Audit(this, state, access);
        this.pictures = new Pictures(this, state);
        this.search = new MessageSearch(this, state, access);
        this.pruning = new Pruning(this, state, access, members);
        this.reading = new Reading(this, state, access);
        this.rosters = new Rosters(this, state);
        this.presences = new Presences(this, state);
        this.reactions = new Reactions(this, state, access);
        this.pins = new Pins(this, state, access, messages);
        this.webhooks = new Webhooks(this, state, access, notices);
        this.webhookPosts = new WebhookPosts(this, state, messages, threads);
        this.invites = new Invites(this, state, access, members);
        this.emojis = new Emojis(this, state, access);
        this.publishing = new Publishing(this, state, access, messages, webhookPosts);
        this.polls = new Polls(this, state, access, messages);
        this.commands = new Commands(this, state);
        this.interactions = new Interactions(this, state, access, messages);
        this.making = new Making(this, state, members);
        this.ledger = new Ledger(this, state);
        this.removing = new Removing(this, state, members, channels, roles);
    }

    /** Looks things up by name; for tests, scripts and pages. */
    public Directory directory() {
        return directory;
    }

    public Guilds guilds() {
        return guilds;
    }

    public Members members() {
        return members;
    }

    public Channels channels() {
        return channels;
    }

    public Threads threads() {
        return threads;
    }

    public ThreadArchive archive() {
        return archive;
    }

    public ScheduledEvents events() {
        return events;
    }

    public Roles roles() {
        return roles;
    }

    public Bans bans() {
        return bans;
    }

    public Audit audit() {
        return audit;
    }

    public Pictures pictures() {
        return pictures;
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    public WebhookPosts webhookPosts() {
        return webhookPosts;
    }

    public Invites invites() {
        return invites;
    }

    public Emojis emojis() {
        return emojis;
    }

    public MessageSearch search() {
        return search;
    }

    public Pruning pruning() {
        return pruning;
    }

    public Messages messages() {
        return messages;
    }

    public Reading reading() {
        return reading;
    }

    public Rosters rosters() {
        return rosters;
    }

    public Presences presences() {
        return presences;
    }

    public Reactions reactions() {
        return reactions;
    }

    public Pins pins() {
        return pins;
    }

    public Publishing publishing() {
        return publishing;
    }

    public Polls polls() {
        return polls;
    }

    public Commands commands() {
        return commands;
    }

    public Interactions interactions() {
        return interactions;
    }

    /** Makes things by hand. */
    public Making making() {
        return making;
    }

    /** Takes things away by hand. */
    public Removing removing() {
        return removing;
    }

    /** Takes stock of everything. */
    public Ledger ledger() {
        return ledger;
    }

    public Timeline time() {
        return state.time;
    }

    /** The one bot of this world, which is also the application's id. */
    public long botId() {
        return read(() -> state.botId);
    }

    /** Several reads or writes as one step that nothing comes between. */
    public <T> T read(Supplier<T> reading) {
        lock.lock();
        try {
            return reading.get();
        } finally {
            lock.unlock();
        }
    }

    /** Does something for a reason that goes into the audit log with all that it changes. */
    public <T> T because(String reason, Supplier<T> act) {
        return read(() -> {
            state.audit.because(reason.isEmpty() ? null : reason);
            try {
                return act.get();
            } finally {
                state.audit.because(null);
            }
        });
    }

    /** The interaction whose answer changes the world just now, or {@code 0}; for listeners. */
    public long answering() {
        return read(() -> state.answering);
    }

    <T> T write(Supplier<T> change) {
        lock.lock();
        try {
            state.version++;
            return change.get();
        } finally {
            lock.unlock();
        }
    }

    void run(Runnable change) {
        lock.lock();
        try {
            state.version++;
            change.run();
        } finally {
            lock.unlock();
        }
    }

    /** Calls the listener for every later event, in order and under the lock, until closed. */
    public Subscription subscribe(Consumer<WorldEvent> listener) {
        run(() -> state.addListener(listener));
        return () -> run(() -> state.removeListener(listener));
    }

    /** Empties the world, but for registered commands, and seeds it anew. Connected clients have to start over. */
    public void reset(Consumer<World> seed) {
        run(() -> {
            // First of all, so that nobody is told of the seeding as if people did it.
            state.emit(new WorldEvent.WorldReset());
            state.clear();
            seed.accept(this);
        });
    }

    public PermissionSet permissionsIn(long userId, long channelId) {
        return read(() -> access.in(userId, state.channel(channelId)));
    }

    public PermissionSet permissionsOn(long userId, long guildId) {
        return read(() -> access.onGuild(userId, guildId));
    }

    public boolean sees(long userId, long channelId) {
        return read(() ->
                Optional.ofNullable(state.channels.get(channelId))
                        .map(channel -> access.sees(userId, channel))
                        .orElse(false));
    }

    public User user(long id) {
        return read(() -> state.user(id));
    }

    /** Who a message is from: an account, or the name that a webhook wrote under. */
    public User author(Message message) {
        Alias alias = message.alias();
        return alias == null
                ? user(message.authorId())
                : new User(
                        message.authorId(),
                        alias.name(),
                        alias.name(),
                        true,
                        "",
                        false,
                        alias.avatar());
    }

    public Collection<User> users() {
        return read(() -> List.copyOf(state.users.values()));
    }

    /** An end to a subscription. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
