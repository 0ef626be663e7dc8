package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.DiscordError;
import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Member;
import cafe.comptoir.sandbox.model.Members;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;

/** Servers and their members. */
final class GuildRoutes {
    private static final String OAUTH = "oauth2.";
    private static final String GUILD = "guilds/{guild_id}";
    private static final String MEMBERS = GUILD + "/members";
    private static final String MEMBER = MEMBERS + "/{user_id}";

    private final World world;
    private final Wire wire;

    GuildRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    void addTo(RouteTable routes) {
        routes.add("GET", GUILD, this::guild);
        routes.add("PATCH", GUILD, this::modifyGuild);
        routes.add("GET", MEMBERS, this::members);
        routes.add("PUT", MEMBER, this::add);
        routes.add("GET", MEMBER, this::member);
        routes.add("PATCH", MEMBERS + "/@me", request -> modify(request, world.botId()));
        routes.add("PATCH", MEMBER, request -> modify(request, request.id("user_id")));
        routes.add("DELETE", MEMBER, this::kick);
        routes.add("PUT", MEMBER + "/roles/{role_id}", this::addRole);
        routes.add("DELETE", MEMBER + "/roles/{role_id}", this::removeRole);
    }

    private Response guild(Request request) {
        var node = wire.guild(world.guilds().get(world.botId(), request.id("guild_id")));
        if (request.flag("with_counts")) {
            int members = world.directory().membersOf(request.id("guild_id")).size();
            node.put("approximate_member_count", members);
            node.put("approximate_presence_count", members);
        }
        return Response.ok(node);
    }

    private Response modifyGuild(Request request) {
        Guild after =
                world.guilds()
                        .modify(
                                world.botId(),
                                request.id("guild_id"),
                                guild -> GuildReader.changed(world, guild, request.body()));
        return Response.ok(wire.guild(after));
    }

    /** There is no OAuth2 here: whoever granted it has a token that says who they are. */
    private Response add(Request request) {
        long user = request.id("user_id");
        JsonNode body = request.body();
        if (!body.path("access_token").asText().equals(OAUTH + Snowflake.text(user))) {
            throw DiscordError.INVALID_ACCESS_TOKEN.exception();
        }
        Set<Long> roles = new LinkedHashSet<>();
        body.path("roles").forEach(id -> roles.add(Json.id(id)));
        String nick = body.hasNonNull("nick") ? body.path("nick").asText() : null;
        return world.members()
                .add(world.botId(), request.id("guild_id"), user, nick, roles)
                .map(member -> Response.created(wire.member(member)))
                .orElseGet(Response::noContent);
    }

    private Response members(Request request) {
        int limit = Math.max(1, Math.min(request.number("limit", 1), 1000));
        return Response.ok(
                Json.array(
                        world.members()
                                .list(
                                        world.botId(),
                                        request.id("guild_id"),
                                        limit,
                                        request.queryId("after")),
                        wire::member));
    }

    private Response member(Request request) {
        return one(
                world.members().get(world.botId(), request.id("guild_id"), request.id("user_id")));
    }

    /** What the body does not name stays. All or nothing: the first refusal leaves the rest undone, as in Discord. */
    private Response modify(Request request, long user) {
        return world.read(() -> {
            long bot = world.botId();
            long guild = request.id("guild_id");
            JsonNode body = request.body();
            Members members = world.members();
            if (body.has("roles")) {
                Set<Long> roles = new LinkedHashSet<>();
                body.path("roles").forEach(id -> roles.add(Json.id(id)));
                members.setRoles(bot, guild, user, roles);
            }
            if (body.has("nick")) {
                JsonNode nick = body.path("nick");
                members.setNick(bot, guild, user, nick.isNull() ? null : nick.asText());
            }
            if (body.has("communication_disabled_until")) {
                setTimeout(guild, user, body.path("communication_disabled_until"));
            }
            return one(members.get(bot, guild, user));
        });
    }

    private void setTimeout(long guild, long user, JsonNode until) {
        Instant end = until.isNull() ? null : OffsetDateTime.parse(until.asText()).toInstant();
        world.members().setTimeout(world.botId(), guild, user, end);
    }

    private Response kick(Request request) {
        world.members().kick(world.botId(), request.id("guild_id"), request.id("user_id"));
        return Response.noContent();
    }

    private Response addRole(Request request) {
        world.members()
                .addRole(
                        world.botId(),
                        request.id("guild_id"),
                        request.id("user_id"),
                        request.id("role_id"));
        return Response.noContent();
    }

    private Response removeRole(Request request) {
        world.members()
                .removeRole(
                        world.botId(),
                        request.id("guild_id"),
                        request.id("user_id"),
                        request.id("role_id"));
        return Response.noContent();
    }

    private Response one(Member member) {
        return Response.ok(wire.member(member));
    }
}
