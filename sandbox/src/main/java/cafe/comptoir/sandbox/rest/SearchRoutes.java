package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Messages of a server by their words, authors, mentions, channels and pins. */
final class SearchRoutes {
    private static final int MAX_PAGE = 25;

    /** What can be looked for besides is not in the sandbox, and must not be passed over in silence. */
    private static final Set<String> KNOWN =
            Set.of(
                    "content",
                    "author_id",
                    "mentions",
                    "channel_id",
                    "pinned",
                    "min_id",
                    "max_id",
                    "limit",
                    "offset",
                    "sort_by",
                    "sort_order",
                    "include_nsfw");

    private final World world;
    private final Wire wire;

    SearchRoutes(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    void addTo(RouteTable routes) {
        routes.add("GET", "guilds/{guild_id}/messages/search", this::search);
    }

    private Response search(Request request) {
        for (String asked : request.query().keySet()) {
            if (!KNOWN.contains(asked)) {
                throw new Unsupported("Searching by " + asked);
            }
        }
        List<Message> found =
                world.search().find(world.botId(), request.id("guild_id"), wanted(request));
        boolean oldestFirst = request.query().getOrDefault("sort_order", "desc").equals("asc");
        ObjectNode node = Json.object();
        node.put("doing_deep_historical_index", false);
        node.put("total_results", found.size());
        ArrayNode groups = node.putArray("messages");
        (oldestFirst ? found.reversed() : found)
                .stream()
                        .skip(request.number("offset", 0))
                        .limit(Math.min(request.number("limit", MAX_PAGE), MAX_PAGE))
                        .forEach(message ->
                                groups.addArray().add(wire.message(message).put("hit", true)));
        return Response.ok(node);
    }

    private static Predicate<Message> wanted(Request request) {
        String words = request.query().getOrDefault("content", "").toLowerCase(Locale.ROOT);
        Set<Long> authors = ids(request, "author_id");
        Set<Long> mentioned = ids(request, "mentions");
        Set<Long> channels = ids(request, "channel_id");
        String pinned = request.query().getOrDefault("pinned", "");
        long min = request.queryId("min_id");
        long max = request.queryId("max_id");
        return message ->
                message.content().toLowerCase(Locale.ROOT).contains(words)
                        && (authors.isEmpty() || authors.contains(message.authorId()))
                        && (channels.isEmpty() || channels.contains(message.channelId()))
                        && (mentioned.isEmpty()
                                || message.body().mentions().users().stream()
                                        .anyMatch(mentioned::contains))
                        && (pinned.isEmpty() || message.pinned() == pinned.equals("true"))
                        && message.id() > min
                        && (max == 0 || message.id() < max);
    }

    private static Set<Long> ids(Request request, String name) {
        return Arrays.stream(request.query().getOrDefault(name, "").split(","))
                .map(Snowflake::parse)
                .filter(id -> id != 0)
                .collect(Collectors.toSet());
    }
}
