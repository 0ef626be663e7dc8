package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.gateway.GatewaySettings;
import cafe.comptoir.sandbox.gateway.Intent;
import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.DiscordError;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** What clients ask before anything else: who they are and where the gateway is. */
final class BootRoutes {
    private static final int SESSIONS_PER_DAY = 1000;
    private static final int MAX_CONCURRENCY = 16;

    private final World world;
    private final Wire wire;
    private final GatewaySettings settings;

    BootRoutes(World world, Wire wire, GatewaySettings settings) {
        this.world = world;
        this.wire = wire;
        this.settings = settings;
    }

    void addTo(RouteTable routes) {
        routes.addOpen("GET", "gateway", _ -> Response.ok(address()));
        routes.add("GET", "gateway/bot", _ -> Response.ok(gatewayBot()));
        routes.add("GET", "users/@me", _ -> Response.ok(wire.self()));
        routes.add("GET", "users/{user_id}", this::user);
        routes.add("GET", "users/@me/guilds", _ -> Response.ok(guilds()));
        routes.add("DELETE", "users/@me/guilds/{guild_id}", this::leaveGuild);
        routes.add("PATCH", "users/@me", this::modifySelf);
        routes.add("GET", "users/@me/channels", _ -> Response.ok(Json.array()));
        routes.add("POST", "users/@me/channels", this::openDm);
        routes.add("GET", "applications/@me", _ -> Response.ok(application()));
        routes.add("GET", "oauth2/applications/@me", _ -> Response.ok(application()));
    }

    private ObjectNode address() {
        return Json.object().put("url", settings.address().get());
    }

    private ObjectNode gatewayBot() {
        ObjectNode node = address();
        node.put("shards", 1);
        node.putObject("session_start_limit")
                .put("total", SESSIONS_PER_DAY)
                .put("remaining", SESSIONS_PER_DAY)
                .put("reset_after", Duration.ofDays(1).toMillis())
                .put("max_concurrency", MAX_CONCURRENCY);
        return node;
    }

    private Response user(Request request) {
        return world.directory()
                .findUser(request.id("user_id"))
                .map(user -> Response.ok(wire.user(user)))
                .orElseThrow(DiscordError.UNKNOWN_USER::exception);
    }

    private Response modifySelf(Request request) {
        User self = world.user(world.botId());
        String name = request.body().path("username").asText(self.username());
        String avatar = GuildReader.picture(world, request.body(), "avatar", self.avatar());
        world.guilds().changeLook(self.id(), name, avatar);
        return Response.ok(wire.self());
    }

    private Response leaveGuild(Request request) {
        long guildId = request.id("guild_id");
        boolean there =
                world.directory()
                        .findGuild(guildId)
                        .flatMap(guild -> world.directory().findMember(guildId, world.botId()))
                        .isPresent();
        if (!there) {
            throw DiscordError.UNKNOWN_GUILD.exception();
        }
        world.members().leave(guildId, world.botId());
        return Response.noContent();
    }

    private Response openDm(Request request) {
        long recipient = Json.id(request.body().path("recipient_id"));
        Channel channel = world.channels().openDm(world.botId(), recipient);
        return Response.ok(wire.channel(channel));
    }

    private ArrayNode guilds() {
        ArrayNode guilds = Json.array();
        world.directory().guilds().stream()
                .filter(g -> world.directory().findMember(g.id(), world.botId()).isPresent())
                .forEach(g -> {
                    ObjectNode node = guilds.addObject();
                    node.put("id", Snowflake.text(g.id())).put("name", g.name());
                    node.putNull("icon").putNull("banner");
                    node.put("owner", g.ownerId() == world.botId());
                    node.put("permissions", world.permissionsOn(world.botId(), g.id()).text());
                    node.putArray("features");
                });
        return guilds;
    }

    private ObjectNode application() {
        User bot = world.user(world.botId());
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(bot.id()));
        node.put("name", bot.displayName());
        node.put("description", "");
        for (String none :
                new String[] {
                    "icon",
                    "type",
                    "interactions_endpoint_url",
                    "role_connections_verification_url",
                    "team"
                }) {
            node.putNull(none);
        }
        node.set("bot", wire.user(bot));
        node.set("owner", owner());
        node.put("bot_public", false).put("bot_require_code_grant", false);
        node.put("verify_key", "0".repeat(64));
        int flags = Intent.applicationFlags(settings.allowedPrivileged());
        node.put("flags", flags).put("flags_new", Integer.toString(flags));
        node.put("max_participants", 0);
        for (String empty : new String[] {"redirect_uris", "tags", "eligible_oauth2_scopes"}) {
            node.putArray(empty);
        }
        node.put("approximate_guild_count", world.directory().guilds().size());
        node.put("approximate_user_install_count", 0);
        node.put("approximate_user_authorization_count", 0);
        node.put("explicit_content_filter", 0);
        return node;
    }

    /** The application belongs to whoever owns the first server. */
    private ObjectNode owner() {
        return world.directory().guilds().stream()
                .findFirst()
                .map(guild -> wire.user(guild.ownerId()))
                .orElseGet(() -> wire.user(world.botId()));
    }
}
