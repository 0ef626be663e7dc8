package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What those people, roles and channels are called that some messages name, as far as their reader may know. */
final class NamesView {
    /** A link to a channel is drawn with the channel's name, as a mention of it is. */
    private static final Pattern MENTION =
            Pattern.compile(
                    "<(@!?|@&|#)(\\d{1,20})>|discord\\.com/channels/(?:\\d{1,20}|@me)/(\\d{1,20})");

    private final World world;

    NamesView(World world) {
        this.world = world;
    }

    /** With {@code whole}, all roles and channels of the server besides: what menus offer. */
    ObjectNode json(Actor reader, Place place, Collection<Message> messages, boolean whole) {
        Found found = new Found(reader, place.channel().map(Channel::guildId).orElse(0L));
        place.channel().map(it -> it.settings().topic()).ifPresent(found::readText);
        messages.forEach(found::read);
        if (whole) {
            found.readServer();
        }
        return found.json();
    }

    ObjectNode none() {
        ObjectNode names = Json.object();
        List.of("users", "roles", "channels").forEach(names::putObject);
        return names;
    }

    /** What was found so far. */
    private final class Found {
        private final Actor reader;
        private final long guildId;
        private final ObjectNode users = Json.object();
        private final ObjectNode roles = Json.object();
        private final ObjectNode channels = Json.object();

        Found(Actor reader, long guildId) {
            this.reader = reader;
            this.guildId = guildId;
        }

        void read(Message message) {
            readText(message.content());
            readText(message.body().embeds().toString());
            JsonNode components = message.body().components();
            readText(components.toString());
            for (JsonNode chosen : components.findValues("default_values")) {
                chosen.forEach(one -> preset(one.path("type").asText(), Json.id(one.path("id"))));
            }
        }

        void readText(String text) {
            Matcher mentions = MENTION.matcher(text);
            while (mentions.find()) {
                if (mentions.group(3) != null) {
                    channel(Snowflake.parse(mentions.group(3)));
                } else {
                    mention(mentions.group(1), Snowflake.parse(mentions.group(2)));
                }
            }
        }

        private void mention(String sign, long id) {
            switch (sign) {
                case "#" -> channel(id);
                case "@&" -> role(id);
                default -> user(id);
            }
        }

        void readServer() {
            world.directory().rolesOf(guildId).stream().map(Role::id).forEach(this::role);
            reader.places().stream()
                    .filter(it -> it.channel().filter(this::isHere).isPresent())
                    .forEach(it -> channel(it.channelId()));
        }

        ObjectNode json() {
            ObjectNode names = Json.object();
            names.set("users", users);
            names.set("roles", roles);
            return names.set("channels", channels);
        }

        private boolean isHere(Channel channel) {
            return !channel.isDm() && channel.guildId() == guildId;
        }

        private void preset(String type, long id) {
            switch (type) {
                case "channel" -> channel(id);
                case "role" -> role(id);
                default -> user(id);
            }
        }

        private void user(long id) {
            if (world.directory().findUser(id).isPresent()) {
                users.put(Snowflake.text(id), world.directory().nameOn(guildId, id));
            }
        }

        private void role(long id) {
            world.directory()
                    .findRole(guildId, id)
                    .ifPresent(role -> roles.put(Snowflake.text(id), role.name()));
        }

        private void channel(long id) {
            reader.place(id)
                    .flatMap(Place::channel)
                    .ifPresent(it -> channels.put(Snowflake.text(id), it.name()));
        }
    }
}
