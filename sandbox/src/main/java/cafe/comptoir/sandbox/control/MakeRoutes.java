package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.script.Script;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Servers, channels, roles, people and overwrites made by hand, without asking for anybody's permission. */
final class MakeRoutes {
    private final List<Thing> made;
    private final List<Thing> removed;

    /**
     * @param bot what the bot is invited to new servers with
     */
    MakeRoutes(Script script, PermissionSet bot) {
        Whereabouts where = new Whereabouts(script);
        this.made = new MadeThings(script, where, bot).all();
        this.removed = new RemovedThings(script, where).all();
    }

    /** What can be made and taken away, and the names that permissions have. */
    JsonNode index(Context request) {
        ObjectNode node = Json.object();
        node.set("make", Json.array(made, thing -> described("make", thing)));
        node.set("remove", Json.array(removed, thing -> described("remove", thing)));
        node.set("locales", Json.array(Locales.ALL, TextNode::valueOf));
        node.set(
                "permissions",
                Json.array(
                        Arrays.asList(Permission.values()),
                        permission -> TextNode.valueOf(permission.name())));
        return node;
    }

    JsonNode make(Context request) throws IOException {
        return does(made, request);
    }

    JsonNode remove(Context request) throws IOException {
        return does(removed, request);
    }

    private static JsonNode does(List<Thing> things, Context request) throws IOException {
        Map<String, Thing> byName =
                things.stream().collect(Collectors.toMap(Thing::name, Function.identity()));
        String name = request.pathParam("thing");
        Thing thing = byName.get(name);
        if (thing == null) {
            throw Complaint.notAmong("There is no '" + name + "' here.", name, byName.keySet());
        }
        return thing.doing().with(Body.read(request.bodyInputStream(), thing.fields()));
    }

    private static ObjectNode described(String verb, Thing thing) {
        ObjectNode node = Json.object();
        node.put("thing", thing.name());
        node.put("post", "/_control/" + verb + "/" + thing.name());
        node.put("does", thing.does());
        node.set("body", Json.array(thing.fields(), TextNode::valueOf));
        return node;
    }
}
