package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelSettings;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.ForumTag;
import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.NewChannel;
import cafe.comptoir.sandbox.model.PermissionOverwrite;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.script.Script;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What can be made by hand. */
final class MadeThings {
    private static final List<String> TYPES = List.of("text", "announcement", "forum", "category");
    private static final String HEX_COLOR = "#[0-9a-fA-F]{6}";

    private final Script script;
    private final World world;
    private final Whereabouts where;
    private final PermissionSet bot;

    MadeThings(Script script, Whereabouts where, PermissionSet bot) {
        this.script = script;
        this.world = script.world();
        this.where = where;
        this.bot = bot;
    }

    List<Thing> all() {
        return List.of(
                new Thing(
                        "server",
                        "founds a server with a first channel; the bot joins it",
                        List.of("name", "owner", "key?"),
                        this::server),
                new Thing(
                        "channel",
                        "makes a channel: " + TYPES,
                        List.of("server", "name", "type?", "category?", "topic?", "tags?"),
                        this::channel),
                new Thing(
                        "role",
                        "makes a role, its colour like \"#3498db\", its permissions by name",
                        List.of("server", "name", "color?", "hoist?", "permissions?"),
                        this::role),
                new Thing(
                        "person",
                        "makes an account, on these servers with these roles",
                        List.of("name", "username?", "locale?", "servers?", "roles?"),
                        this::person),
                new Thing(
                        "overwrite",
                        "sets what a channel allows and refuses to a role or a person; neither: removes it",
                        List.of("in", "role?", "person?", "allow?", "deny?"),
                        this::overwrite));
    }

    private ObjectNode server(Body body) {
        User owner = where.person(body.text("owner"));
        Guild guild = world.making().server(body.text("name"), body.text("key"), owner.id(), bot);
        return made(guild.id(), guild.name()).put("key", script.serverName(guild.id()));
    }

    private ObjectNode channel(Body body) {
        Guild guild = where.server(body.text("server"));
        ChannelType type = type(body.optional("type").orElse("text"));
        if (body.has("tags") && type != ChannelType.FORUM) {
            throw Complaint.badRequest("Only a forum has tags.", "Set \"type\": \"forum\".");
        }
        long category = body.has("category") ? where.channel(guild, body.text("category")).id() : 0;
        List<ForumTag> tags =
                body.texts("tags").stream().map(tag -> new ForumTag(0, tag, false, null)).toList();
        ChannelSettings settings =
                ChannelSettings.DEFAULT
                        .withTopic(body.optional("topic").orElse(null))
                        .withTags(tags);
        NewChannel wanted = NewChannel.of(body.text("name"), type, category).withSettings(settings);
        Channel channel = world.making().channel(guild.id(), wanted);
        return made(channel.id(), channel.name())
                .put("path", script.serverName(guild.id()) + "/" + channel.name());
    }

    private ObjectNode role(Body body) {
        Guild guild = where.server(body.text("server"));
        Role wanted =
                new Role(
                        0,
                        guild.id(),
                        body.text("name"),
                        color(body),
                        body.flag("hoist", false),
                        0,
                        Whereabouts.permissions(body.texts("permissions")),
                        false,
                        0);
        Role role = world.making().role(wanted);
        return made(role.id(), role.name());
    }

    private ObjectNode person(Body body) {
        String locale =
                Whereabouts.oneOf("language", body.optional("locale").orElse("fr"), Locales.ALL);
        Map<Long, Set<Long>> memberships = memberships(body.texts("servers"), body.texts("roles"));
        User user =
                world.making()
                        .person(body.text("name"), body.text("username"), locale, memberships);
        return made(user.id(), user.displayName()).put("key", user.username());
    }

    private Map<Long, Set<Long>> memberships(List<String> servers, List<String> roles) {
        if (servers.isEmpty() && !roles.isEmpty()) {
            throw Complaint.badRequest("Roles belong to servers.", "Add 'servers'.");
        }
        List<Guild> guilds = servers.stream().map(where::server).toList();
        Map<Long, Set<Long>> memberships = new LinkedHashMap<>();
        guilds.forEach(guild -> memberships.put(guild.id(), new LinkedHashSet<>()));
        for (String name : roles) {
            List<Role> named =
                    guilds.stream()
                            .flatMap(guild -> world.directory().rolesOf(guild.id()).stream())
                            .filter(role -> role.name().equalsIgnoreCase(name))
                            .filter(role -> !role.isEveryone())
                            .toList();
            if (named.isEmpty()) {
                // None of the servers has it: complains about the first one.
                where.role(guilds.getFirst(), name);
            }
            named.forEach(role ->
                    memberships
                            .computeIfAbsent(role.guildId(), _ -> new LinkedHashSet<>())
                            .add(role.id()));
        }
        return memberships;
    }

    private ObjectNode overwrite(Body body) {
        Channel channel = where.channel(body.text("in"));
        if (channel.isThread()) {
            throw Complaint.badRequest(
                    "A thread has no permissions of its own.", "Name the channel that it is in.");
        }
        if (body.has("role") == body.has("person")) {
            throw Complaint.badRequest("'role' or 'person' is missing.", "Send one of them.");
        }
        PermissionSet allow = Whereabouts.permissions(body.texts("allow"));
        PermissionSet deny = Whereabouts.permissions(body.texts("deny"));
        if (allow.and(deny).bits() != 0) {
            throw Complaint.badRequest(
                    allow.and(deny).names() + " cannot be both allowed and refused.", "");
        }
        Channel after = world.making().overwrite(channel.id(), target(channel, body, allow, deny));
        return made(after.id(), after.name()).put("overwrites", after.overwrites().size());
    }

    private PermissionOverwrite target(
            Channel channel, Body body, PermissionSet allow, PermissionSet deny) {
        if (body.has("person")) {
            return PermissionOverwrite.member(where.person(body.text("person")).id(), allow, deny);
        }
        Guild guild = where.server(Snowflake.text(channel.guildId()));
        return PermissionOverwrite.role(where.role(guild, body.text("role")).id(), allow, deny);
    }

    private static ChannelType type(String name) {
        return ChannelType.valueOf(Whereabouts.oneOf("type", name, TYPES).toUpperCase(Locale.ROOT));
    }

    private static int color(Body body) {
        String color = body.optional("color").orElse("#000000");
        if (!color.matches(HEX_COLOR)) {
            throw Complaint.badRequest(
                    "'" + color + "' is no colour.", "Write it like \"#3498db\".");
        }
        return Integer.parseInt(color.substring(1), 16);
    }

    private static ObjectNode made(long id, String name) {
        return Json.object().put("answer", "made").put("id", Snowflake.text(id)).put("name", name);
    }
}
