package cafe.comptoir.sandbox.gateway;

import cafe.comptoir.sandbox.model.Presence;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.recorder.Recorder;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client's session: outlives its connection, and replays what was missed. Used under the world's lock only. */
final class GatewaySession {
    private static final int REPLAY = 10_000;
    private static final int TIMESTAMP_SHIFT = 22;

    private final String id;
    private final int intents;
    private final int shard;
    private final int shards;
    private final World world;
    private final Recorder recorder;
    private final ArrayDeque<Sent> sent = new ArrayDeque<>();
    private long sequence;
    private @Nullable Socket socket;
    private Presence presence = new Presence(Presence.Status.ONLINE, null);

    GatewaySession(String id, int intents, int shard, int shards, World world, Recorder recorder) {
        this.id = id;
        this.intents = intents;
        this.shard = shard;
        this.shards = shards;
        this.world = world;
        this.recorder = recorder;
    }

    String id() {
        return id;
    }

    int intents() {
        return intents;
    }

    boolean ownsGuild(long guildId) {
        return (guildId >>> TIMESTAMP_SHIFT) % shards == shard;
    }

    void attach(Socket newSocket) {
        if (socket != null && !socket.equals(newSocket)) {
            socket.drop();
        }
        socket = newSocket;
    }

    void detach(Socket gone) {
        if (gone.equals(socket)) {
            socket = null;
        }
    }

    /** What the client last said of itself here. */
    Presence presence() {
        return presence;
    }

    void saysOfItself(Presence said) {
        presence = said;
    }

    Optional<Socket> socket() {
        return Optional.ofNullable(socket);
    }

    void dispatch(Dispatch dispatch) {
        if (ownsGuild(dispatch.guildId()) && dispatch.wantedBy(intents)) {
            send(dispatch.type(), dispatch.dataFor(intents));
        }
    }

    void send(String type, JsonNode data) {
        sequence++;
        String json = Json.write(data);
        String frame =
                "{\"t\":\"" + type + "\",\"s\":" + sequence + ",\"op\":0,\"d\":" + json + "}";
        sent.addLast(new Sent(sequence, frame));
        if (sent.size() > REPLAY) {
            sent.removeFirst();
        }
        recorder.record(world.time().now(), id, sequence, type, interaction(type, data), json);
        if (socket != null) {
            socket.send(frame);
        }
    }

    private long interaction(String type, JsonNode data) {
        return type.equals("INTERACTION_CREATE") ? Json.id(data.path("id")) : world.answering();
    }

    boolean isAhead(long seen) {
        return seen > sequence;
    }

    /** Whether everything after this is still at hand. */
    boolean canReplay(long seen) {
        return seen == sequence || (!sent.isEmpty() && sent.getFirst().sequence() <= seen + 1);
    }

    void replay(long seen) {
        for (Sent one : sent) {
            if (one.sequence() > seen && socket != null) {
                socket.send(one.frame());
            }
        }
    }

    private record Sent(long sequence, String frame) {}
}
