package cafe.comptoir.sandbox;

import static cafe.comptoir.sandbox.model.Permission.VIEW_CHANNEL;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelSettings;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.ForumTag;
import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.PermissionOverwrite;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cybercafé: the company's server and the public one, six people of the staff on both, four customers on the public
 * one, and the bot. All ids are the same in every sandbox; {@link CafeIds} tells them.
 */
public final class CafeSeed {
    private static final CafeIds IDS = CafeIds.CAFE;
    private static final PermissionSet SEE = PermissionSet.of(VIEW_CHANNEL);
    private static final PermissionSet SPEAK =
            PermissionSet.of(Permission.SEND_MESSAGES, Permission.SEND_MESSAGES_IN_THREADS);
    private static final PermissionSet EVERYONE =
            PermissionSet.of(
                            VIEW_CHANNEL,
                            Permission.READ_MESSAGE_HISTORY,
                            Permission.ADD_REACTIONS,
                            Permission.EMBED_LINKS,
                            Permission.ATTACH_FILES,
                            Permission.USE_EXTERNAL_EMOJIS,
                            Permission.USE_APPLICATION_COMMANDS,
                            Permission.CHANGE_NICKNAME,
                            Permission.SEND_POLLS,
                            Permission.CREATE_PUBLIC_THREADS)
                    .plus(SPEAK);

    /** What the bot is invited with: by name, so that nothing works only because it may do everything. */
    public static final PermissionSet BOT =
            EVERYONE.plus(
                    Permission.MANAGE_CHANNELS,
                    Permission.MANAGE_ROLES,
                    Permission.MANAGE_MESSAGES,
                    Permission.MANAGE_THREADS,
                    Permission.MANAGE_WEBHOOKS,
                    Permission.MANAGE_NICKNAMES,
                    Permission.MODERATE_MEMBERS,
                    Permission.KICK_MEMBERS,
                    Permission.MENTION_EVERYONE,
                    Permission.PIN_MESSAGES,
                    Permission.CREATE_PRIVATE_THREADS,
                    Permission.CREATE_INSTANT_INVITE,
                    Permission.VIEW_AUDIT_LOG);

    private final World world;
    private int position;

    private CafeSeed(World world) {
        this.world = world;
    }

    /** Fills an empty world with the café. */
    public static void plant(World world) {
        CafeSeed seed = new CafeSeed(world);
        seed.people();
        seed.company();
        seed.publicServer();
    }

    private void people() {
        world.guilds().addUser(new User(IDS.bot(), "comptoir", "Comptoir", true, "fr", true));
        IDS.names()
                .forEach((username, shown) ->
                        world.guilds()
                                .addUser(
                                        new User(
                                                IDS.person(username),
                                                username,
                                                shown,
                                                false,
                                                username.equals("tom") ? "en-GB" : "fr",
                                                true)));
    }

    private void company() {
        CafeIds.Server server = IDS.company();
        found(server);
        staff(server);
        long team = category(server, "Équipe");
        channel(server, "général", ChannelType.TEXT, team, List.of());
        channel(server, "tickets", ChannelType.TEXT, team, List.of());
        channel(server, "archives", ChannelType.TEXT, team, List.of());
        channel(server, "annonces", ChannelType.ANNOUNCEMENT, team, onlySpeakers(server));
        channel(server, "astuces", ChannelType.FORUM, team, List.of());
        long board = category(server, "Direction");
        channel(server, "direction", ChannelType.TEXT, board, onlySeenBy(server, "ceo"));
    }

    private void publicServer() {
        CafeIds.Server server = IDS.publicServer();
        found(server);
        staff(server);
        for (String customer : IDS.customers()) {
            join(server, customer, "customer");
        }
        long cafe = category(server, "Café");
        channel(server, "accueil", ChannelType.TEXT, cafe, onlySpeakers(server));
        channel(server, "annonces", ChannelType.ANNOUNCEMENT, cafe, onlySpeakers(server));
        channel(server, "general", ChannelType.TEXT, cafe, List.of());
        long help = category(server, "Entraide");
        channel(server, "aide", ChannelType.TEXT, help, List.of());
        channel(server, "questions", ChannelType.FORUM, help, List.of());
        category(server, "Support");
    }

    private void found(CafeIds.Server server) {
        position = 0;
        Guild guild =
                new Guild(
                        server.id(), server.name(), IDS.person("claire"), "fr", world.time().now());
        world.guilds().found(guild, EVERYONE);
        world.guilds().name(server.equals(IDS.company()) ? "company" : "public", server.id());
        int rank = 0;
        for (Map.Entry<String, Long> role : server.roles().entrySet()) {
            rank++;
            world.guilds()
                    .addRole(
                            new Role(
                                    role.getValue(),
                                    server.id(),
                                    CafeIds.shownName(role.getKey()),
                                    CafeIds.color(role.getKey()),
                                    true,
                                    rank,
                                    EVERYONE,
                                    true,
                                    0));
        }
        Role bot =
                new Role(
                        server.botRole(),
                        server.id(),
                        "Comptoir",
                        0,
                        false,
                        rank + 1,
                        BOT,
                        false,
                        IDS.bot());
        world.guilds().addRole(bot);
        world.members().join(server.id(), IDS.bot(), Set.of(server.botRole()));
    }

    private void staff(CafeIds.Server server) {
        join(server, "claire", "employee", "ceo");
        join(server, "nadir", "employee", "network-engineer");
        join(server, "manon", "employee", "communications");
        for (String employee : List.of("hugo", "ines", "leo")) {
            join(server, employee, "employee");
        }
    }

    private void join(CafeIds.Server server, String person, String... roles) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String role : roles) {
            ids.add(server.role(role));
        }
        world.members().join(server.id(), IDS.person(person), ids);
    }

    private long category(CafeIds.Server server, String name) {
        channel(server, name, ChannelType.CATEGORY, 0, List.of());
        return server.channel(name);
    }

    private void channel(
            CafeIds.Server server,
            String name,
            ChannelType type,
            long parent,
            List<PermissionOverwrite> overwrites) {
        position++;
        ChannelSettings settings = ChannelSettings.DEFAULT;
        if (type == ChannelType.FORUM) {
            long first = server.channel(name) + CafeIds.TAGS;
            settings =
                    settings.withTags(
                            List.of(
                                    new ForumTag(first, "réseau", false, null),
                                    new ForumTag(first + 1, "impression", false, null),
                                    new ForumTag(first + 2, "jeux", false, null)));
        }
        world.channels()
                .add(
                        new Channel(
                                server.channel(name),
                                type,
                                server.id(),
                                parent,
                                name,
                                position,
                                settings,
                                overwrites,
                                null,
                                List.of()));
    }

    /** Everybody reads; management, communications and the bot write. */
    private static List<PermissionOverwrite> onlySpeakers(CafeIds.Server server) {
        return List.of(
                PermissionOverwrite.role(server.id(), PermissionSet.NONE, SPEAK),
                PermissionOverwrite.role(server.role("ceo"), SPEAK, PermissionSet.NONE),
                PermissionOverwrite.role(server.role("communications"), SPEAK, PermissionSet.NONE),
                PermissionOverwrite.role(server.botRole(), SPEAK, PermissionSet.NONE));
    }

    private static List<PermissionOverwrite> onlySeenBy(CafeIds.Server server, String role) {
        return List.of(
                PermissionOverwrite.role(server.id(), PermissionSet.NONE, SEE),
                PermissionOverwrite.role(server.role(role), SEE, PermissionSet.NONE));
    }
}
