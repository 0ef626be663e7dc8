package cafe.comptoir.sandbox.model;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What whoever runs the sandbox makes by hand. Nobody's permission is asked; Discord's limits on names hold. */
public final class Making {
    private static final int SHORTEST_SERVER = 2;
    private static final int LONGEST_NAME = 100;
    private static final int SHORTEST_USERNAME = 2;
    private static final int LONGEST_USERNAME = 32;
    private static final int MOST_ROLES = 250;

    /** What Discord gives everybody on a new server, as far as text goes. */
    private static final PermissionSet EVERYONE =
            PermissionSet.of(
                    Permission.VIEW_CHANNEL,
                    Permission.CREATE_INSTANT_INVITE,
                    Permission.CHANGE_NICKNAME,
                    Permission.SEND_MESSAGES,
                    Permission.SEND_MESSAGES_IN_THREADS,
                    Permission.CREATE_PUBLIC_THREADS,
                    Permission.CREATE_PRIVATE_THREADS,
                    Permission.EMBED_LINKS,
                    Permission.ATTACH_FILES,
                    Permission.ADD_REACTIONS,
                    Permission.USE_EXTERNAL_EMOJIS,
                    Permission.MENTION_EVERYONE,
                    Permission.READ_MESSAGE_HISTORY,
                    Permission.USE_APPLICATION_COMMANDS,
                    Permission.SEND_POLLS);

    private final World world;
    private final State state;
    private final Members members;
    private final ChannelRules rules;

    Making(World world, State state, Members members) {
        this.world = world;
        this.state = state;
        this.members = members;
        this.rules = new ChannelRules(state);
    }

    /**
     * Founds a server with a first text channel, as Discord does; the bot is on it with a role of its own.
     *
     * @param key what it is called for short; empty: made from the name
     * @param bot what the bot is invited with
     */
    public Guild server(String name, String key, long ownerId, PermissionSet bot) {
        return world.write(() -> {
            User owner = state.user(ownerId);
            checkLength("name", name, SHORTEST_SERVER, LONGEST_NAME);
            String shortName = key.isEmpty() ? free(slug(name), "server", this::isKey) : key;
            requireNewKey(shortName);
            long id = state.ids.next();
            Guild guild = new Guild(id, name, ownerId, owner.locale(), state.time.now());
            state.guilds.put(id, guild);
            state.keys.put(shortName, id);
            furnish(guild, bot);
            // The bot is told of the whole server at once, so it comes last.
            long botRole = state.rolesOf(id).keySet().stream().reduce(id, (_, last) -> last);
            members.join(id, state.botId, Set.of(botRole));
            return state.guild(id);
        });
    }

    /** Makes a channel; without overwrites of its own it has those of its category. */
    public Channel channel(long guildId, NewChannel wanted) {
        return world.write(() -> {
            state.guild(guildId);
            String name = ChannelRules.normalise(wanted.name(), wanted.type());
            ChannelRules.check(name, wanted.type(), wanted.settings());
            rules.checkRoom(guildId, wanted);
            Channel made = place(guildId, name, wanted);
            state.emit(new WorldEvent.ChannelCreated(made));
            return made;
        });
    }

    /** Makes a role at the bottom, as Discord does; its id and place are given here. */
    public Role role(Role wanted) {
        return world.write(() -> {
            state.guild(wanted.guildId());
            checkLength("name", wanted.name(), 1, LONGEST_NAME);
            if (state.rolesOf(wanted.guildId()).size() >= MOST_ROLES) {
                throw DiscordError.MAX_ROLES.exception();
            }
            Role made = wanted.withPlace(state.ids.next(), 1);
            state.rolesOf(made.guildId()).put(made.id(), made);
            state.emit(new WorldEvent.RoleCreated(made));
            return made;
        });
    }

    /**
     * Makes an account and lets it into servers.
     *
     * @param username empty: made from the name
     * @param roles the servers to enter, with the roles there
     */
    public User person(String name, String username, String locale, Map<Long, Set<Long>> roles) {
        return world.write(() -> {
            checkLength("name", name, 1, LONGEST_USERNAME);
            String account =
                    username.isEmpty()
                            ? free(cut(slug(name).replace('-', '.')), "person", this::isTaken)
                            : username;
            requireUsername(account);
            User made = new User(state.ids.next(), account, name, false, locale, true);
            state.users.put(made.id(), made);
            state.emit(new WorldEvent.UserUpdated(made));
            roles.forEach((guild, given) -> members.join(guild, made.id(), given));
            return made;
        });
    }

    /** Sets what a channel allows and refuses to a role or a person; nothing of either removes it. */
    public Channel overwrite(long channelId, PermissionOverwrite overwrite) {
        return world.write(() -> {
            Channel before = state.channel(channelId);
            Stream<PermissionOverwrite> others =
                    before.overwrites().stream()
                            .filter(it -> it.targetId() != overwrite.targetId());
            boolean empty = overwrite.allow().bits() == 0 && overwrite.deny().bits() == 0;
            Channel after =
                    before.withOverwrites(
                            empty
                                    ? others.toList()
                                    : Stream.concat(others, Stream.of(overwrite)).toList());
            state.channels.put(channelId, after);
            state.emit(new WorldEvent.ChannelUpdated(before, after));
            return after;
        });
    }

    private void furnish(Guild guild, PermissionSet bot) {
        long id = guild.id();
        Map<Long, Role> roles = new LinkedHashMap<>();
        roles.put(id, new Role(id, id, "@everyone", 0, false, 0, EVERYONE, false, 0));
        String botName = state.user(state.botId).displayName();
        Role own = new Role(state.ids.next(), id, botName, 0, false, 1, bot, false, state.botId);
        roles.put(own.id(), own);
        state.roles.put(id, roles);
        Map<Long, Member> people = new LinkedHashMap<>();
        people.put(
                guild.ownerId(),
                new Member(id, guild.ownerId(), null, Set.of(), state.time.now(), null));
        state.members.put(id, people);
        boolean french = guild.locale().equals("fr");
        Channel texts =
                place(
                        id,
                        french ? "Salons textuels" : "Text channels",
                        NewChannel.of("", ChannelType.CATEGORY, 0));
        NewChannel general = NewChannel.of("", ChannelType.TEXT, texts.id());
        Channel first = place(id, french ? "général" : "general", general);
        GuildSettings settings = guild.settings().withSystemChannel(first.id());
        state.guilds.put(id, guild.with(guild.name(), guild.locale(), settings));
    }

    private Channel place(long guildId, String name, NewChannel wanted) {
        Channel parent = state.channels.get(wanted.parentId());
        @Nullable List<PermissionOverwrite> own = wanted.overwrites();
        List<PermissionOverwrite> inherited = parent == null ? List.of() : parent.overwrites();
        Channel made =
                new Channel(
                        state.ids.next(),
                        wanted.type(),
                        guildId,
                        wanted.parentId(),
                        name,
                        rules.nextPosition(guildId, wanted.parentId()),
                        rules.numbered(wanted.settings()),
                        own == null ? inherited : own,
                        null,
                        List.of());
        state.channels.put(made.id(), made);
        return made;
    }

    private void requireNewKey(String key) {
        if (key.contains("/") || key.isBlank()) {
            throw new ActionRefused("A server's short name has no '/' and is not empty");
        }
        if (isKey(key)) {
            throw new ActionRefused("name-taken", "There is a server called '" + key + "' already");
        }
    }

    private boolean isKey(String key) {
        return state.keys.containsKey(key)
                || state.guilds.values().stream().anyMatch(it -> it.name().equalsIgnoreCase(key));
    }

    private void requireUsername(String username) {
        checkLength("username", username, SHORTEST_USERNAME, LONGEST_USERNAME);
        if (!username.matches("[a-z0-9._]+")) {
            throw new ActionRefused(
                    "A username has small letters, digits, dots and underscores only: '"
                            + username
                            + "' has others");
        }
        if (isTaken(username)) {
            throw new ActionRefused(
                    "name-taken", "There is a person called '" + username + "' already");
        }
    }

    private boolean isTaken(String username) {
        return state.users.values().stream()
                .anyMatch(user -> user.username().equalsIgnoreCase(username));
    }

    private static String cut(String username) {
        return username.substring(0, Math.min(username.length(), LONGEST_USERNAME - 3));
    }

    /** The wanted name, or with the first number behind it that makes it new. */
    private static String free(String wanted, String otherwise, Predicate<String> taken) {
        String base = wanted.length() < SHORTEST_USERNAME ? otherwise : wanted;
        String name = base;
        for (int number = 2; taken.test(name); number++) {
            name = base + number;
        }
        return name;
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static void checkLength(String field, String text, int min, int max) {
        FormErrors errors = new FormErrors();
        errors.length(field, text, min, max);
        errors.throwIfAny();
    }
}
