package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Interaction;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.User;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A person who looks and acts, with exactly the permissions that they have. */
public final class Actor {
    private static final int SHOWN_MESSAGES = 20;

    private final Stage stage;
    private final long id;

    Actor(Stage stage, long id) {
        this.stage = stage;
        this.id = id;
    }

    public long id() {
        return id;
    }

    /** The display name. */
    public String name() {
        return user().displayName();
    }

    public User user() {
        return stage.world().user(id);
    }

    /** How a message mentions this person. */
    public String mention() {
        return user().mention();
    }

    /** A channel or thread by name or id, as soon as this person sees it. Write {@code server/name} where two have it. */
    public Place in(String channel) {
        return place("#" + channel, it -> isCalled(it, channel));
    }

    /** The newest channel whose name starts so, as soon as this person sees it. */
    public Place inChannelStartingWith(String prefix) {
        String wanted = prefix.toLowerCase(Locale.ROOT);
        return awaited(
                "a channel called " + prefix + "…",
                () ->
                        sight().channels().stream()
                                .filter(it -> it.name().startsWith(wanted))
                                .max(java.util.Comparator.comparingLong(Channel::id)));
    }

    /** The direct messages with the bot, opened if there are none yet. */
    public Place inDirectMessages() {
        return at(stage.world().channels().openDm(id, stage.world().botId()).id());
    }

    /** The direct messages with the bot, if there are any yet. */
    public Optional<Place> directMessages() {
        return sight().directMessages().map(channel -> at(channel.id()));
    }

    /** What this person is and does on one server, called by its name or a part of it. */
    public OnServer inServer(String server) {
        return new OnServer(this, guild(server));
    }

    /** Waits until this can be read somewhere among all that this person sees. */
    public Seen sees(String text) {
        try (Watch watch = new Watch(stage.world())) {
            Search search = new Search(stage.world(), sight(), seen -> seen.says(text));
            return watch.until(search::everywhere, search::in, stage.limit())
                    .orElseThrow(() -> failure(name() + " does not see \"" + text + "\".", ""));
        }
    }

    /** Fails if this can be read anywhere among all that this person sees, now. */
    public Actor doesNotSee(String text) {
        new Search(stage.world(), sight(), seen -> seen.says(text))
                .everywhere()
                .ifPresent(seen -> {
                    throw failure(name() + " sees \"" + text + "\": " + seen, "");
                });
        return this;
    }

    /** Whether this person sees a channel of that name, now. */
    public boolean canSee(String channel) {
        return sight().channels().stream().anyMatch(it -> isCalled(it, channel));
    }

    /** Fails if this person sees a channel of that name, now. */
    public Actor cannotSee(String channel) {
        if (canSee(channel)) {
            throw failure(name() + " sees the channel #" + channel + ".", "");
        }
        return this;
    }

    /** The channels that this person sees, direct messages included. */
    public List<Place> places() {
        return sight().channels().stream().map(channel -> at(channel.id())).toList();
    }

    /** The channel with this id, if this person sees it. */
    public Optional<Place> place(long channelId) {
        return stage.world().sees(id, channelId) ? Optional.of(at(channelId)) : Optional.empty();
    }

    /** The form before this person; fails if there is none. */
    public Form form() {
        return openForm().orElseThrow(() -> failure(name() + " has no form before them.", ""));
    }

    /** Waits for a form: one that opens later, or that another client of this person has asked for. */
    public Form awaitsForm() {
        try (Watch watch = new Watch(stage.world())) {
            return watch.until(this::openForm, stage.limit())
                    .orElseThrow(() -> failure(name() + " has no form before them.", ""));
        }
    }

    public Optional<Form> openForm() {
        return stage.forms().of(id).map(draft -> new Form(this, draft));
    }

    /** Enters a server, without any role. */
    public OnServer joins(String server) {
        Guild guild = guild(server);
        stage.world().members().join(guild.id(), id, Set.of());
        return new OnServer(this, guild);
    }

    /** Enters a server by an invite's code. */
    public Actor accepts(String invite) {
        return stage.attempt(
                name() + " accepts the invite " + invite,
                this::overview,
                () -> {
                    stage.world().invites().accept(id, invite);
                    return this;
                });
    }

    /** Takes no more direct messages from servers' bots and members. */
    public Actor closesDirectMessages() {
        stage.world().guilds().setAcceptsDms(id, false);
        return this;
    }

    public Actor opensDirectMessages() {
        stage.world().guilds().setAcceptsDms(id, true);
        return this;
    }

    @Override
    public String toString() {
        return name();
    }

    /** The place with this id, whether this person sees it or not: acts there say so. */
    public Place at(long channelId) {
        return new Place(this, channelId);
    }

    Stage stage() {
        return stage;
    }

    Sight sight() {
        return stage.sightOf(user());
    }

    ScriptFailure failure(String what, String advice) {
        return stage.failure(what, advice, overview());
    }

    Answer asks(String what, Supplier<List<String>> sight, Supplier<Interaction> act) {
        return stage.ask(this, name() + " " + what, sight, act);
    }

    Place place(String what, Predicate<Channel> wanted) {
        return awaited("the channel " + what, () -> only(what, wanted));
    }

    boolean isCalled(Channel channel, String name) {
        String wanted = name.startsWith("#") ? name.substring(1) : name;
        int slash = wanted.indexOf('/');
        if (slash > 0) {
            return stage.servers().isCalled(channel.guildId(), wanted.substring(0, slash))
                    && isCalled(channel, wanted.substring(slash + 1));
        }
        boolean named = channel.type() != ChannelType.CATEGORY && !channel.isDm();
        return (named && Wording.same(channel.name(), wanted))
                || Snowflake.text(channel.id()).equals(wanted);
    }

    private Optional<Channel> only(String what, Predicate<Channel> wanted) {
        List<Channel> found = sight().channels().stream().filter(wanted).toList();
        if (found.size() > 1) {
            throw failure(
                    name() + " sees " + found.size() + " channels called " + what + ".",
                    "Say which: in(\"server/channel\") or inServer(\"server\").in(\"channel\").");
        }
        return found.stream().findFirst();
    }

    private Place awaited(String what, Supplier<Optional<Channel>> find) {
        try (Watch watch = new Watch(stage.world())) {
            return watch.until(find, stage.limit())
                    .map(channel -> at(channel.id()))
                    .orElseThrow(() -> failure(name() + " does not see " + what + ".", ""));
        }
    }

    private Guild guild(String name) {
        List<Guild> found = stage.servers().called(name);
        if (found.size() == 1) {
            return found.getFirst();
        }
        List<String> names = stage.world().directory().guilds().stream().map(Guild::name).toList();
        throw failure(
                found.size() + " servers are called '" + name + "'.",
                "There are " + names + ", for short " + stage.servers().shortNames().keySet());
    }

    private List<String> overview() {
        Sight sight = sight();
        List<String> lines = new java.util.ArrayList<>();
        openForm().ifPresent(form -> lines.add("form " + form + " with " + form.fields()));
        lines.add("channels: " + sight.channels().stream().map(Channel::name).toList());
        sight.channels().stream()
                .flatMap(channel -> sight.messages(channel.id()).stream())
                .sorted(java.util.Comparator.comparingLong(message -> -message.id()))
                .limit(SHOWN_MESSAGES)
                .toList()
                .reversed()
                .forEach(message -> lines.add(sight.seen(message).toString()));
        return lines;
    }
}
