package cafe.comptoir.sandbox.gateway;

import cafe.comptoir.sandbox.model.Member;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Answers requests for members (op 8), a thousand a chunk. */
final class MemberChunks {
    private static final int CHUNK = 1000;

    private final World world;
    private final Wire wire;

    MemberChunks(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    void send(GatewaySession session, JsonNode request) {
        JsonNode guild = request.path("guild_id");
        long guildId = Json.id(guild.isArray() ? guild.path(0) : guild);
        Set<Long> wanted = ids(request.path("user_ids"));
        List<Member> found =
                request.has("user_ids") ? byId(guildId, wanted) : byName(guildId, session, request);
        int chunks = Math.max(1, (found.size() + CHUNK - 1) / CHUNK);
        for (int i = 0; i < chunks; i++) {
            List<Member> part = found.subList(i * CHUNK, Math.min(found.size(), (i + 1) * CHUNK));
            ObjectNode data = Json.object();
            data.put("guild_id", Snowflake.text(guildId));
            data.set("members", Json.array(part, wire::member));
            data.put("chunk_index", i).put("chunk_count", chunks);
            if (request.has("user_ids")) {
                data.set("not_found", Json.ids(missing(wanted, found)));
            }
            if (request.path("presences").asBoolean()) {
                data.set(
                        "presences",
                        Json.array(part, member -> wire.presence(member.userId(), guildId)));
            }
            if (request.hasNonNull("nonce")) {
                data.set("nonce", request.path("nonce"));
            }
            session.send("GUILD_MEMBERS_CHUNK", data);
        }
    }

    private List<Member> byId(long guildId, Set<Long> ids) {
        return world.directory().membersOf(guildId).stream()
                .filter(member -> ids.contains(member.userId()))
                .toList();
    }

    /** All members are told only to sessions with GUILD_MEMBERS; a search finds names by their beginning. */
    private List<Member> byName(long guildId, GatewaySession session, JsonNode request) {
        String query = request.path("query").asText("").toLowerCase(Locale.ROOT);
        int limit = request.path("limit").asInt(0);
        boolean all = query.isEmpty() && limit == 0;
        if (all && (session.intents() & Intent.GUILD_MEMBERS.mask()) == 0) {
            return List.of();
        }
        List<Member> everybody = world.directory().membersOf(guildId);
        if (all) {
            return everybody;
        }
        return everybody.stream()
                .filter(member -> startsWith(member, query))
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .toList();
    }

    private boolean startsWith(Member member, String query) {
        User user = world.user(member.userId());
        String nick = member.nick() == null ? "" : member.nick();
        return List.of(user.username(), user.displayName(), nick).stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(query));
    }

    private static Set<Long> ids(JsonNode node) {
        Set<Long> ids = new LinkedHashSet<>();
        if (node.isArray()) {
            node.forEach(id -> ids.add(Json.id(id)));
        } else {
            ids.add(Json.id(node));
        }
        return ids;
    }

    private static List<Long> missing(Set<Long> wanted, List<Member> found) {
        List<Long> missing = new ArrayList<>(wanted);
        found.forEach(member -> missing.remove(member.userId()));
        return missing;
    }
}
