package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.keeping.KeptWorld;
import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.script.Script;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The world from above, for whoever writes a script: permissions are not asked here. */
final class WorldRoutes {
    private static final int SHOWN_PEOPLE = 100;

    private final Script script;
    private final World world;
    private final ControlApi.Access access;
    private final PeopleView people;
    private final List<Act> acts;

    WorldRoutes(Script script, ControlApi.Access access, PeopleView people, List<Act> acts) {
        this.script = script;
        this.world = script.world();
        this.access = access;
        this.people = people;
        this.acts = acts;
    }

    /** What this API can do, so that curl alone is enough to find the way. */
    JsonNode index(Context request) {
        ObjectNode node = Json.object();
        node.put("about", "The control API of the local Discord; see docs/sandbox.md.");
        ArrayNode routes = node.putArray("routes");
        ControlApi.ROUTES.forEach(route -> routes.add(route));
        ArrayNode doing = node.putArray("acts");
        for (Act act : acts) {
            ObjectNode one = doing.addObject();
            one.put("post", "/_control/as/{who}/" + act.name());
            one.put("does", act.does());
            one.set("body", Json.array(act.fields(), TextNode::valueOf));
        }
        return node;
    }

    JsonNode world(Context request) {
        return world.read(() -> {
            String base = access.baseUrl().get();
            ObjectNode node = Json.object();
            node.put("ui", base + "/ui/");
            node.put("api", base + "/api/v10");
            node.put("gateway", base.replaceFirst("^http", "ws") + "/gateway");
            node.put("token", access.token());
            node.put("applicationId", Snowflake.text(world.botId()));
            node.put("time", world.time().now().toString());
            node.set("kept", kept());
            node.set("servers", Json.array(world.directory().guilds(), this::server));
            node.set("people", people.list("", SHOWN_PEOPLE).path("people"));
            node.put("peopleCount", people.count());
            return node;
        });
    }

    private @Nullable ObjectNode kept() {
        KeptWorld kept = access.kept();
        return kept == null
                ? null
                : Json.object()
                        .put("folder", kept.folder().toString())
                        .put("problem", kept.problem().orElse(null));
    }

    JsonNode reset(Context request) {
        access.reset().run();
        return AnswerView.done();
    }

    private ObjectNode server(Guild guild) {
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(guild.id()));
        node.put("key", script.serverName(guild.id()));
        node.put("name", guild.name());
        node.set("roles", Json.array(world.directory().rolesOf(guild.id()), WorldRoutes::role));
        node.set("channels", Json.array(world.directory().channelsOf(guild.id()), this::channel));
        return node;
    }

    private static ObjectNode role(Role role) {
        return Json.object().put("id", Snowflake.text(role.id())).put("name", role.name());
    }

    private ObjectNode channel(Channel channel) {
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(channel.id()));
        node.put("name", channel.name());
        node.put("type", channel.type().name().toLowerCase(java.util.Locale.ROOT));
        node.set(
                "overwrites",
                Json.array(
                        channel.overwrites(),
                        one -> OverwriteView.json(world, channel.guildId(), one)));
        return Json.putId(node, "parent", channel.parentId());
    }
}
