package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Emoji;
import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Member;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.script.Script;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/** Who a person is, where they are, and what things are called there, as JSON. */
final class PersonView {
    private final Script script;
    private final World world;
    private final MembersView members;

    PersonView(Script script) {
        this.script = script;
        this.world = script.world();
        this.members = new MembersView(world);
    }

    ObjectNode json(Actor person) {
        return world.read(() -> {
            ObjectNode node = Json.object();
            node.set("person", user(person.user()));
            ChannelView channels = new ChannelView(script, person);
            ArrayNode servers = node.putArray("servers");
            for (Guild guild : world.directory().guilds()) {
                world.directory()
                        .findMember(guild.id(), person.id())
                        .ifPresent(member -> servers.add(server(person, guild, member, channels)));
            }
            node.putArray("direct").add(channels.direct());
            return node;
        });
    }

    ObjectNode user(User user) {
        return Json.object()
                .put("id", Snowflake.text(user.id()))
                .put("key", user.username())
                .put("name", user.displayName())
                .put("bot", user.bot())
                .put("avatar", MembersView.avatar(user))
                .put("locale", user.locale())
                .put("acceptsDms", user.acceptsDms());
    }

    ObjectNode channel(Actor person, Place place) {
        return world.read(() ->
                place.channel()
                        .map(it -> ChannelView.of(script, person, it).json(it))
                        .orElseThrow(() -> Complaint.notFound("That channel is gone.", "")));
    }

    /** The names of a member's roles. */
    ArrayNode roles(Member member) {
        ArrayNode roles = Json.array();
        member.roles().stream()
                .flatMap(id -> world.directory().findRole(member.guildId(), id).stream())
                .map(Role::name)
                .forEach(roles::add);
        return roles;
    }

    private ObjectNode server(Actor person, Guild guild, Member member, ChannelView channels) {
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(guild.id()));
        node.put("key", script.serverName(guild.id()));
        node.put("name", guild.name());
        String icon = guild.settings().icon();
        node.put("icon", icon == null ? null : "/cdn/icons/" + guild.id() + "/" + icon + ".png");
        node.set("emojis", Json.array(world.emojis().of(guild.id()), PersonView::emoji));
        node.set("roles", roles(member));
        node.set("channels", channels.on(guild.id()));
        node.set("allRoles", allRoles(guild.id()));
        node.set("me", members.me(member));
        node.set("can", Allowed.onServer(world.permissionsOn(person.id(), guild.id())));
        node.put("memberCount", world.rosters().size(guild.id()));
        node.set("members", members.first(guild.id()));
        node.set(
                "events",
                Json.array(
                        world.events().list(person.id(), guild.id()),
                        event -> CalendarView.json(event, person)));
        return node;
    }

    /** The roles of a server, the highest first. */
    private ArrayNode allRoles(long guildId) {
        return Json.array(
                world.directory().rolesOf(guildId).stream()
                        .sorted(Comparator.comparingInt(Role::position).reversed())
                        .toList(),
                role ->
                        MembersView.role(role)
                                .put("hoist", role.hoisted())
                                .put("mentionable", role.mentionable()));
    }

    private static JsonNode emoji(Emoji emoji) {
        String id = Snowflake.text(emoji.id());
        return Json.object()
                .put("id", id)
                .put("name", emoji.name())
                .put("animated", emoji.animated())
                .put("url", "/cdn/emojis/" + id + (emoji.animated() ? ".gif" : ".png"));
    }
}
