package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.DiscordError;
import cafe.comptoir.sandbox.model.Emoji;
import cafe.comptoir.sandbox.model.Emojis;
import cafe.comptoir.sandbox.model.FormErrors;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Emoji of servers and of the application. */
final class EmojiRoutes {
    private static final String APPLICATION = "applications/{application_id}/emojis";
    private static final String GUILD = "guilds/{guild_id}/emojis";

    private final World world;
    private final Wire wire;
    private final Emojis emojis;

    EmojiRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
        this.emojis = world.emojis();
    }

    void addTo(RouteTable routes) {
        routes.add(
                "GET", GUILD, request -> Response.ok(Json.array(all(request), wire::customEmoji)));
        routes.add("GET", APPLICATION, this::ofApplication);
        for (String all : List.of(GUILD, APPLICATION)) {
            String one = all + "/{emoji_id}";
            routes.add("POST", all, this::create);
            routes.add("GET", one, this::get);
            routes.add("PATCH", one, this::change);
            routes.add("DELETE", one, this::delete);
        }
    }

    private Response ofApplication(Request request) {
        return Response.ok(Json.object().set("items", Json.array(all(request), wire::customEmoji)));
    }

    private List<Emoji> all(Request request) {
        return emojis.list(world.botId(), guild(request));
    }

    private Response create(Request request) {
        JsonNode body = request.body();
        FormErrors errors = new FormErrors();
        for (String needed : List.of("name", "image")) {
            if (!body.hasNonNull(needed)) {
                errors.required(needed);
            }
        }
        errors.throwIfAny();
        String picture = world.pictures().take("image", body.path("image").asText());
        Emoji made =
                emojis.create(
                        world.botId(),
                        guild(request),
                        body.path("name").asText(),
                        picture,
                        roles(body, List.of()));
        return Response.created(wire.customEmoji(made));
    }

    private Response get(Request request) {
        return Response.ok(wire.customEmoji(find(request)));
    }

    private Response change(Request request) {
        Emoji before = find(request);
        JsonNode body = request.body();
        Emoji after =
                emojis.change(
                        world.botId(),
                        guild(request),
                        before.id(),
                        body.path("name").asText(before.name()),
                        roles(body, before.roles()));
        return Response.ok(wire.customEmoji(after));
    }

    private Response delete(Request request) {
        emojis.delete(world.botId(), guild(request), request.id("emoji_id"));
        return Response.noContent();
    }

    private Emoji find(Request request) {
        return emojis.get(world.botId(), guild(request), request.id("emoji_id"));
    }

    /** The server, or {@code 0} for the application, which may only touch its own. */
    private long guild(Request request) {
        boolean application = request.path().containsKey("application_id");
        if (application && request.id("application_id") != world.botId()) {
            throw DiscordError.MISSING_ACCESS.exception();
        }
        return request.id("guild_id");
    }

    private static List<Long> roles(JsonNode body, List<Long> old) {
        if (!body.has("roles")) {
            return old;
        }
        List<Long> roles = new ArrayList<>();
        body.path("roles").forEach(id -> roles.add(Json.id(id)));
        return roles;
    }
}
