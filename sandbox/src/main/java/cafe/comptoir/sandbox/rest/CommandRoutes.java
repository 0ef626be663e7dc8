package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.ApplicationCommand;
import cafe.comptoir.sandbox.model.Commands;
import cafe.comptoir.sandbox.model.DiscordError;
import cafe.comptoir.sandbox.model.FormErrors;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Application commands, global and per server. */
final class CommandRoutes {
    private static final String APPLICATION = "applications/{application_id}/";

    private final World world;
    private final Wire wire;

    CommandRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    void addTo(RouteTable routes) {
        for (String scope : List.of(APPLICATION, APPLICATION + "guilds/{guild_id}/")) {
            String all = scope + "commands";
            String one = all + "/{command_id}";
            routes.add("GET", all, this::list);
            routes.add("POST", all, this::create);
            routes.add("PUT", all, this::replace);
            routes.add("GET", one, this::get);
            routes.add("PATCH", one, this::edit);
            routes.add("DELETE", one, this::delete);
        }
        String permissions = APPLICATION + "guilds/{guild_id}/commands/permissions";
        routes.add("PUT", permissions, _ -> refuseBots());
        routes.add(
                "PUT",
                APPLICATION + "guilds/{guild_id}/commands/{command_id}/permissions",
                _ -> refuseBots());
        routes.add("GET", permissions, _ -> Response.ok(Json.array()));
        routes.add(
                "GET",
                APPLICATION + "guilds/{guild_id}/commands/{command_id}/permissions",
                this::permissions);
    }

    private Response list(Request request) {
        boolean localized = request.flag("with_localizations");
        List<ApplicationCommand> all = commands(request).list(request.id("guild_id"));
        return Response.ok(Json.array(all, command -> wire.command(command, localized)));
    }

    private Response get(Request request) {
        return one(commands(request).get(request.id("guild_id"), request.id("command_id")));
    }

    private Response create(Request request) {
        Commands.Saved saved =
                commands(request).save(request.id("guild_id"), object(request.body(), "name"));
        Response response = one(saved.command());
        return saved.created() ? Response.created(response.body()) : response;
    }

    private Response replace(Request request) {
        if (!request.body().isArray()) {
            throw FormErrors.single(
                    "body", "LIST_TYPE_CONVERT", "Only iterables may be used here.");
        }
        List<ObjectNode> definitions = new ArrayList<>();
        for (JsonNode definition : request.body()) {
            definitions.add(object(definition, Integer.toString(definitions.size())));
        }
        List<ApplicationCommand> all =
                commands(request).replaceAll(request.id("guild_id"), definitions);
        return Response.ok(Json.array(all, command -> wire.command(command, true)));
    }

    private Response edit(Request request) {
        return one(
                commands(request)
                        .edit(
                                request.id("guild_id"),
                                request.id("command_id"),
                                object(request.body(), "name")));
    }

    private Response delete(Request request) {
        commands(request).delete(request.id("guild_id"), request.id("command_id"));
        return Response.noContent();
    }

    /** Nobody has set permissions of a command by hand here. */
    private Response permissions(Request request) {
        commands(request).get(request.id("guild_id"), request.id("command_id"));
        throw DiscordError.UNKNOWN_COMMAND_PERMISSIONS.exception();
    }

    /** Who may use a command is set by people in the server's settings, never by a bot. */
    private static Response refuseBots() {
        throw DiscordError.NOT_FOR_BOTS.exception();
    }

    private Response one(ApplicationCommand command) {
        return Response.ok(wire.command(command, true));
    }

    /** The application may only touch its own commands. */
    private Commands commands(Request request) {
        if (request.id("application_id") != world.botId()) {
            throw DiscordError.MISSING_ACCESS.exception();
        }
        return world.commands();
    }

    private static ObjectNode object(JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw FormErrors.single(
                path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
    }
}
