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

/** Who a person is, where they are, and what things are called there, as JSON. */
final class PersonView {
    private final Script script;
    private final World world;

    PersonView(Script script) {
        this.script = script;
        this.world = script.world();
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
                .put("locale", user.locale())
                .put("acceptsDms", user.acceptsDms());
    }

    ObjectNode channel(Actor person, Place place) {
        return world.read(() ->
                place.channel()
                        .map(new ChannelView(script, person)::json)
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
        node.set("members", Json.array(world.directory().membersOf(guild.id()), this::member));
        node.set(
                "events",
                Json.array(
                        world.events().list(person.id(), guild.id()),
                        event -> CalendarView.json(event, person)));
        return node;
    }

    private JsonNode member(Member member) {
        return Json.object()
                .put("id", Snowflake.text(member.userId()))
                .put("name", world.directory().nameOn(member.guildId(), member.userId()))
                .put("bot", world.user(member.userId()).bot());
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
