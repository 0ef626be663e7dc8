package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.DiscordError;
import cafe.comptoir.sandbox.model.Member;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Roles. */
final class RoleRoutes {
    private static final String ALL = "guilds/{guild_id}/roles";
    private static final String ONE = ALL + "/{role_id}";

    private final World world;
    private final Wire wire;

    RoleRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    void addTo(RouteTable routes) {
        routes.add("GET", ALL, this::list);
        routes.add("POST", ALL, this::create);
        routes.add("PATCH", ALL, this::order);
        routes.add("GET", ALL + "/member-counts", this::memberCounts);
        routes.add("GET", ONE, request -> Response.ok(wire.role(find(request))));
        routes.add("PATCH", ONE, this::modify);
        routes.add("DELETE", ONE, this::delete);
    }

    private Response list(Request request) {
        List<Role> roles = world.guilds().roles(world.botId(), request.id("guild_id"));
        return Response.ok(Json.array(roles, wire::role));
    }

    private Role find(Request request) {
        long id = request.id("role_id");
        return world.guilds().roles(world.botId(), request.id("guild_id")).stream()
                .filter(role -> role.id() == id)
                .findFirst()
                .orElseThrow(DiscordError.UNKNOWN_ROLE::exception);
    }

    /** What is not said is as {@code @everyone} has it. */
    private Response create(Request request) {
        long guild = request.id("guild_id");
        world.guilds().get(world.botId(), guild);
        PermissionSet everyone =
                world.directory()
                        .findRole(guild, guild)
                        .map(Role::permissions)
                        .orElse(PermissionSet.NONE);
        Role plain = new Role(0, guild, "new role", 0, false, 1, everyone, false, 0);
        Role made = world.roles().create(world.botId(), changed(plain, request.body()));
        return Response.ok(wire.role(made));
    }

    private Response modify(Request request) {
        Role after = changed(find(request), request.body());
        return Response.ok(wire.role(world.roles().modify(world.botId(), after)));
    }

    private Response order(Request request) {
        Map<Long, Integer> positions = new LinkedHashMap<>();
        for (JsonNode change : request.body()) {
            positions.put(Json.id(change.path("id")), change.path("position").asInt());
        }
        List<Role> all = world.roles().order(world.botId(), request.id("guild_id"), positions);
        return Response.ok(Json.array(all, wire::role));
    }

    private Response memberCounts(Request request) {
        long guild = request.id("guild_id");
        List<Role> roles = world.guilds().roles(world.botId(), guild);
        List<Member> members = world.directory().membersOf(guild);
        ObjectNode counts = Json.object();
        roles.stream()
                .filter(role -> !role.isEveryone())
                .forEach(role ->
                        counts.put(
                                Snowflake.text(role.id()),
                                members.stream()
                                        .filter(member -> member.roles().contains(role.id()))
                                        .count()));
        return Response.ok(counts);
    }

    private Response delete(Request request) {
        world.roles().delete(world.botId(), request.id("guild_id"), request.id("role_id"));
        return Response.noContent();
    }

    private static Role changed(Role role, JsonNode body) {
        Role looking =
                role.withLook(
                        body.path("name").asText(role.name()),
                        body.path("colors")
                                .path("primary_color")
                                .asInt(body.path("color").asInt(role.color())),
                        body.path("hoist").asBoolean(role.hoisted()),
                        body.path("mentionable").asBoolean(role.mentionable()));
        return body.hasNonNull("permissions")
                ? looking.withPermissions(PermissionSet.parse(body.path("permissions").asText()))
                : looking;
    }
}
