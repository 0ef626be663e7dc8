package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.script.Script;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds what a request names, for whoever sees the whole world; complains with the nearest right name. */
final class Whereabouts {
    private final Script script;
    private final World world;

    Whereabouts(Script script) {
        this.script = script;
        this.world = script.world();
    }

    Guild server(String name) {
        List<Guild> called = script.servers(name);
        if (called.size() == 1) {
            return called.getFirst();
        }
        throw unknown("server", name, world.directory().guilds(), it -> script.serverName(it.id()));
    }

    User person(String name) {
        return script.person(name).user();
    }

    Role role(Guild guild, String name) {
        List<Role> roles = world.directory().rolesOf(guild.id());
        return one(roles, name, Role::id, Role::name)
                .orElseThrow(() ->
                        unknown(
                                "role on " + script.serverName(guild.id()),
                                name,
                                roles,
                                Role::name));
    }

    /** A channel on a server. */
    Channel channel(Guild guild, String name) {
        List<Channel> channels = world.directory().channelsOf(guild.id());
        return one(channels, plain(name), Channel::id, Channel::name)
                .orElseThrow(() ->
                        unknown(
                                "channel on " + script.serverName(guild.id()),
                                name,
                                channels,
                                Channel::name));
    }

    /** A channel anywhere: by id, by name, or by its server and name. */
    Channel channel(String in) {
        int slash = in.lastIndexOf('/');
        if (slash > 0) {
            return channel(server(in.substring(0, slash)), in.substring(slash + 1));
        }
        List<Channel> all =
                world.directory().guilds().stream()
                        .flatMap(guild -> world.directory().channelsOf(guild.id()).stream())
                        .toList();
        List<Channel> found =
                all.stream().filter(it -> isCalled(it.id(), it.name(), plain(in))).toList();
        if (found.size() > 1) {
            List<String> paths =
                    found.stream()
                            .map(it -> script.serverName(it.guildId()) + "/" + it.name())
                            .toList();
            throw Complaint.badRequest(
                    "Several channels are called '" + in + "'.", "Say which: " + paths);
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> unknown("channel", in, all, Channel::name));
    }

    /** Permissions by the names of Discord's documentation. */
    static PermissionSet permissions(List<String> names) {
        PermissionSet set = PermissionSet.NONE;
        List<Permission> all = Arrays.asList(Permission.values());
        for (String name : names) {
            String upper = name.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
            Permission found =
                    all.stream()
                            .filter(it -> it.name().equals(upper))
                            .findFirst()
                            .orElseThrow(() ->
                                    Complaint.badRequest(
                                            "There is no permission '" + name + "'.",
                                            nearest(upper, all, Permission::name)
                                                    + "GET /_control/make lists them all."));
            set = set.plus(found);
        }
        return set;
    }

    /** The word, if it is one of those. */
    static String oneOf(String what, String word, Collection<String> known) {
        if (known.contains(word)) {
            return word;
        }
        throw Complaint.badRequest(
                "There is no " + what + " '" + word + "'.",
                nearest(word, known, Function.identity()) + "There are " + known);
    }

    private static <T> Optional<T> one(
            List<T> all, String name, Function<T, Long> id, Function<T, String> nameOf) {
        return all.stream()
                .filter(it -> isCalled(id.apply(it), nameOf.apply(it), name))
                .findFirst();
    }

    private static boolean isCalled(long id, String name, String wanted) {
        return name.equalsIgnoreCase(wanted) || Snowflake.text(id).equals(wanted);
    }

    private static String plain(String channel) {
        return channel.startsWith("#") ? channel.substring(1) : channel;
    }

    private static <T> Complaint unknown(
            String what, String name, Collection<T> all, Function<T, String> nameOf) {
        TreeSet<String> names = new TreeSet<>();
        all.forEach(it -> names.add(nameOf.apply(it)));
        return Complaint.notFound(
                "There is no " + what + " called '" + name + "'.",
                nearest(name, all, nameOf) + "There are " + names);
    }

    private static <T> String nearest(String name, Collection<T> all, Function<T, String> nameOf) {
        return Nearest.to(name, all.stream().map(nameOf).toList())
                .map(it -> "Did you mean '" + it + "'? ")
                .orElse("");
    }
}
