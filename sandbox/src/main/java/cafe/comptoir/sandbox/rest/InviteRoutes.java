package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Invite;
import cafe.comptoir.sandbox.model.Invites;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Invites. */
final class InviteRoutes {
    private final World world;
    private final Wire wire;
    private final Invites invites;

    InviteRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
        this.invites = world.invites();
    }

    void addTo(RouteTable routes) {
        routes.add("POST", "channels/{channel_id}/invites", this::create);
        routes.add("GET", "channels/{channel_id}/invites", this::inChannel);
        routes.add("GET", "guilds/{guild_id}/invites", this::onGuild);
        routes.add("GET", "invites/{code}", this::get);
        routes.add("DELETE", "invites/{code}", this::delete);
    }

    private Response create(Request request) {
        JsonNode body = request.body();
        Invite.Terms usual = Invite.Terms.DEFAULT;
        Invite.Terms terms =
                new Invite.Terms(
                        body.path("max_age").asInt(usual.maxAge()),
                        body.path("max_uses").asInt(usual.maxUses()),
                        body.path("temporary").asBoolean());
        Invite invite =
                invites.create(
                        world.botId(),
                        request.id("channel_id"),
                        terms,
                        body.path("unique").asBoolean());
        return Response.ok(wire.inviteWithTerms(invite));
    }

    private Response inChannel(Request request) {
        return Response.ok(
                Json.array(
                        invites.inChannel(world.botId(), request.id("channel_id")),
                        wire::inviteWithTerms));
    }

    private Response onGuild(Request request) {
        return Response.ok(
                Json.array(
                        invites.onGuild(world.botId(), request.id("guild_id")),
                        wire::inviteWithTerms));
    }

    private Response get(Request request) {
        Invite invite = invites.get(request.text("code"));
        ObjectNode node = wire.invite(invite);
        if (request.flag("with_counts")) {
            int members = world.directory().membersOf(invite.guildId()).size();
            node.put("approximate_member_count", members);
            node.put("approximate_presence_count", members);
        }
        return Response.ok(node);
    }

    private Response delete(Request request) {
        return Response.ok(wire.invite(invites.delete(world.botId(), request.text("code"))));
    }
}
