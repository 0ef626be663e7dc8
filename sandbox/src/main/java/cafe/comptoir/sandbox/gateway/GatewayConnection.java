package cafe.comptoir.sandbox.gateway;

import cafe.comptoir.sandbox.model.Presence;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.PresenceJson;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection: greets, identifies or resumes, answers heartbeats and requests. */
final class GatewayConnection {
    private static final int DISPATCH = 0;
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int PRESENCE = 3;
    private static final int VOICE = 4;
    private static final int RESUME = 6;
    private static final int RECONNECT = 7;
    private static final int REQUEST_MEMBERS = 8;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int HEARTBEAT_ACK = 11;
    private static final int REQUEST_SOUNDS = 31;

    private final Gateway gateway;
    private final Socket socket;
    private final Greeting greeting;
    private final MemberChunks chunks;
    private volatile @Nullable GatewaySession session;

    GatewayConnection(Gateway gateway, Socket socket, World world, Wire wire) {
        this.gateway = gateway;
        this.socket = socket;
        this.greeting = new Greeting(world, wire, gateway.settings());
        this.chunks = new MemberChunks(world, wire);
    }

    Socket socket() {
        return socket;
    }

    Optional<GatewaySession> session() {
        return Optional.ofNullable(session);
    }

    void hello() {
        ObjectNode data = Json.object();
        data.put("heartbeat_interval", gateway.settings().heartbeat().toMillis());
        data.putArray("_trace");
        send(HELLO, data);
    }

    void askToReconnect() {
        send(RECONNECT, Json.object().nullNode());
    }

    /** Tells the client that its session is gone for good. */
    void invalidate() {
        session = null;
        send(INVALID_SESSION, Json.object().booleanNode(false));
    }

    void receive(String text) {
        try {
            JsonNode payload = Json.read(text);
            handle(payload.path("op").asInt(-1), payload.path("d"));
        } catch (JsonProcessingException e) {
            close(CloseCode.DECODE_ERROR);
        }
    }

    private void handle(int op, JsonNode data) {
        switch (op) {
            case HEARTBEAT -> send(HEARTBEAT_ACK, Json.object().nullNode());
            case IDENTIFY -> identify(data);
            case RESUME -> resume(data);
            case REQUEST_MEMBERS -> authenticated(s -> chunks.send(s, data));
            case PRESENCE -> presence(data);
            case VOICE, REQUEST_SOUNDS -> authenticated(_ -> {});
            case DISPATCH -> close(CloseCode.DECODE_ERROR);
            default -> close(CloseCode.UNKNOWN_OPCODE);
        }
    }

    private void identify(JsonNode data) {
        if (session != null) {
            close(CloseCode.ALREADY_AUTHENTICATED);
            return;
        }
        JsonNode shard = data.path("shard");
        int id = shard.path(0).asInt(0);
        int count = shard.path(1).asInt(1);
        int intents = data.path("intents").asInt(-1);
        Optional<CloseCode> refusal = refusal(data.path("token").asText(), intents, id, count);
        if (refusal.isPresent()) {
            close(refusal.get());
            return;
        }
        gateway.locked(() -> {
            GatewaySession started = gateway.newSession(intents, id, count);
            session = started;
            started.attach(socket);
            Optional<Presence> said = PresenceJson.read(data.path("presence"));
            gateway.appears(started, said.orElse(started.presence()));
            greeting.send(started, id, count);
        });
    }

    private Optional<CloseCode> refusal(String token, int intents, int shard, int shards) {
        if (!gateway.settings().token().equals(token.replaceFirst("^Bot ", ""))) {
            return Optional.of(CloseCode.AUTHENTICATION_FAILED);
        }
        if (shard < 0 || shards < 1 || shard >= shards) {
            return Optional.of(CloseCode.INVALID_SHARD);
        }
        if (intents < 0 || (intents & ~Intent.allMasks()) != 0) {
            return Optional.of(CloseCode.INVALID_INTENTS);
        }
        for (Intent intent : Intent.PRIVILEGED) {
            boolean asked = (intents & intent.mask()) != 0;
            if (asked && !gateway.settings().allowedPrivileged().contains(intent)) {
                return Optional.of(CloseCode.DISALLOWED_INTENTS);
            }
        }
        return Optional.empty();
    }

    private void resume(JsonNode data) {
        if (!gateway.settings().token().equals(data.path("token").asText())) {
            close(CloseCode.AUTHENTICATION_FAILED);
            return;
        }
        long seen = data.path("seq").asLong();
        gateway.locked(() -> {
            GatewaySession old = gateway.session(data.path("session_id").asText()).orElse(null);
            if (old == null || !(old.canReplay(seen) || old.isAhead(seen))) {
                invalidate();
            } else if (old.isAhead(seen)) {
                close(CloseCode.INVALID_SEQUENCE);
            } else {
                session = old;
                old.attach(socket);
                old.replay(seen);
                gateway.appears(old, old.presence());
                ObjectNode resumed = Json.object();
                resumed.putArray("_trace");
                old.send("RESUMED", resumed);
            }
        });
    }

    private void presence(JsonNode data) {
        Optional<Presence> said = PresenceJson.read(data);
        if (said.isEmpty()) {
            close(CloseCode.DECODE_ERROR);
            return;
        }
        authenticated(it -> gateway.appears(it, said.get()));
    }

    private void authenticated(java.util.function.Consumer<GatewaySession> act) {
        GatewaySession current = session;
        if (current == null) {
            close(CloseCode.NOT_AUTHENTICATED);
            return;
        }
        gateway.locked(() -> act.accept(current));
    }

    private void close(CloseCode code) {
        socket.close(code.code(), code.reason());
    }

    private void send(int op, JsonNode data) {
        socket.send("{\"t\":null,\"s\":null,\"op\":" + op + ",\"d\":" + Json.write(data) + "}");
    }
}
