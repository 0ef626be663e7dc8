package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.DiscordError;
import cafe.comptoir.sandbox.model.ThreadInfo;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Which threads there are, open and archived, and who is in them. */
final class ThreadListRoutes {
    private static final String CHANNEL = "channels/{channel_id}";
    private static final String MEMBERS = CHANNEL + "/thread-members";
    private static final int MAX_PAGE = 100;
    private static final int DEFAULT_PAGE = 50;

    private final World world;
    private final Wire wire;

    ThreadListRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    void addTo(RouteTable routes) {
        routes.add("GET", MEMBERS, this::members);
        routes.add("GET", MEMBERS + "/{user_id}", this::member);
        routes.add("GET", "guilds/{guild_id}/threads/active", this::active);
        routes.add("GET", CHANNEL + "/threads/archived/public", this::open);
        routes.add("GET", CHANNEL + "/threads/archived/private", this::hidden);
        routes.add("GET", CHANNEL + "/users/@me/threads/archived/private", this::joined);
    }

    private Response members(Request request) {
        Channel thread = thread(request);
        long after = request.queryId("after");
        ArrayNode members = Json.array();
        world.directory().threadMembers(thread.id()).entrySet().stream()
                .filter(joined -> joined.getKey() > after)
                .sorted(Map.Entry.comparingByKey())
                .limit(Math.min(request.number("limit", MAX_PAGE), MAX_PAGE))
                .forEach(it -> members.add(json(request, thread, it.getKey(), it.getValue())));
        return Response.ok(members);
    }

    private Response member(Request request) {
        Channel thread = thread(request);
        long user = request.text("user_id").equals("@me") ? world.botId() : request.id("user_id");
        Map<Long, Instant> joined = world.directory().threadMembers(thread.id());
        if (!joined.containsKey(user)) {
            throw DiscordError.UNKNOWN_MEMBER.exception();
        }
        Instant at = joined.getOrDefault(user, Instant.EPOCH);
        return Response.ok(json(request, thread, user, at));
    }

    private ObjectNode json(Request request, Channel thread, long user, Instant at) {
        ObjectNode node = wire.threadMember(thread.id(), user, at);
        if (request.flag("with_member")) {
            world.directory()
                    .findMember(thread.guildId(), user)
                    .ifPresent(member -> node.set("member", wire.member(member)));
        }
        return node;
    }

    private Response active(Request request) {
        List<Channel> threads = world.threads().active(world.botId(), request.id("guild_id"));
        ObjectNode node = list(threads, threads.size());
        return Response.ok(node);
    }

    private Response open(Request request) {
        return byTime(request, world.archive().open(world.botId(), request.id("channel_id")));
    }

    private Response hidden(Request request) {
        return byTime(request, world.archive().hidden(world.botId(), request.id("channel_id")));
    }

    private Response joined(Request request) {
        long before = request.queryId("before");
        List<Channel> all =
                world.archive().joined(world.botId(), request.id("channel_id")).stream()
                        .filter(thread -> before == 0 || thread.id() < before)
                        .toList();
        return Response.ok(list(all, limit(request)));
    }

    private Response byTime(Request request, List<Channel> all) {
        String before = request.query().getOrDefault("before", "");
        Instant end = before.isEmpty() ? Instant.MAX : OffsetDateTime.parse(before).toInstant();
        List<Channel> older =
                all.stream().filter(thread -> archivedAt(thread).isBefore(end)).toList();
        return Response.ok(list(older, limit(request)));
    }

    private static int limit(Request request) {
        return Math.max(2, Math.min(request.number("limit", DEFAULT_PAGE), MAX_PAGE));
    }

    private static Instant archivedAt(Channel thread) {
        return thread.threadInfo().map(ThreadInfo::archiveChangedAt).orElse(Instant.EPOCH);
    }

    /** A page of threads, with the bot's own membership of those that it is in. */
    private ObjectNode list(List<Channel> all, int limit) {
        List<Channel> page = all.stream().limit(limit).toList();
        ObjectNode node = Json.object();
        node.set("threads", Json.array(page, wire::channel));
        ArrayNode members = node.putArray("members");
        for (Channel thread : page) {
            Instant joined = world.directory().threadMembers(thread.id()).get(world.botId());
            if (joined != null) {
                members.add(wire.threadMember(thread.id(), world.botId(), joined));
            }
        }
        node.put("has_more", all.size() > limit);
        return node;
    }

    private Channel thread(Request request) {
        Channel channel = world.channels().get(world.botId(), request.id("channel_id"));
        if (!channel.isThread()) {
            throw DiscordError.WRONG_CHANNEL_TYPE.exception();
        }
        return channel;
    }
}
