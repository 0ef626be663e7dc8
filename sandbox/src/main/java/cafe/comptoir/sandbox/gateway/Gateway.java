package cafe.comptoir.sandbox.gateway;

import cafe.comptoir.sandbox.fault.Faults.GatewayControl;
import cafe.comptoir.sandbox.model.Presence;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.model.WorldEvent;
import cafe.comptoir.sandbox.recorder.Recorder;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** All sessions and connections of one world's gateway. Sessions change under the world's lock only. */
public final class Gateway implements GatewayControl {
    private static final int GOING_AWAY = 1001;

    private final World world;
    private final Wire wire;
    private final GatewaySettings settings;
    private final Recorder recorder;
    private final EventWriter events;
    private final Map<String, GatewaySession> sessions = new LinkedHashMap<>();
    private final Map<GatewayConnection, Boolean> connections = new ConcurrentHashMap<>();
    private long sessionNumber;

    public Gateway(World world, Wire wire, GatewaySettings settings, Recorder recorder) {
        this.world = world;
        this.wire = wire;
        this.settings = settings;
        this.recorder = recorder;
        this.events = new EventWriter(world, wire);
        world.subscribe(this::tell);
    }

    GatewaySettings settings() {
        return settings;
    }

    /** Takes a new connection and greets it. */
    GatewayConnection open(Socket socket) {
        GatewayConnection connection = new GatewayConnection(this, socket, world, wire);
        connections.put(connection, true);
        connection.hello();
        return connection;
    }

    void closed(GatewayConnection connection) {
        connections.remove(connection);
        locked(() -> {
            connection.session().ifPresent(s -> s.detach(connection.socket()));
            if (connectedSessions() == 0) {
                world.presences().vanish(world.botId());
            }
        });
    }

    /** The bot is there, as one of its sessions says. */
    void appears(GatewaySession session, Presence presence) {
        session.saysOfItself(presence);
        world.presences().appear(world.botId(), presence);
    }

    /** Starts a session; world and session change together, so that no event falls between. */
    GatewaySession newSession(int intents, int shard, int shards) {
        sessionNumber++;
        String id = Long.toHexString(0x5eed_0000_0000L + sessionNumber) + "sandbox";
        GatewaySession session = new GatewaySession(id, intents, shard, shards, world, recorder);
        sessions.put(id, session);
        return session;
    }

    Optional<GatewaySession> session(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    void locked(Runnable step) {
        world.read(() -> {
            step.run();
            return true;
        });
    }

    /** How many clients are connected and identified. */
    public int connectedSessions() {
        return world.read(
                () -> (int) sessions.values().stream().filter(s -> s.socket().isPresent()).count());
    }

    /** Sends every session an event that no client knows: whoever sees it has seen all that came before. */
    public void barrier(String nonce) {
        ObjectNode data = Json.object().put("nonce", nonce);
        locked(() -> sessions.values().forEach(s -> s.send("COMPTOIR_BARRIER", data)));
    }

    /** A server becomes unavailable, as in one of Discord's outages, or comes back. */
    public void guildAvailable(long guildId, boolean available) {
        locked(() -> {
            ObjectNode gone =
                    Json.object().put("id", Long.toString(guildId)).put("unavailable", true);
            Dispatch dispatch =
                    available
                            ? Dispatch.of(
                                    "GUILD_CREATE",
                                    world.directory()
                                            .findGuild(guildId)
                                            .map(wire::guildCreate)
                                            .orElse(gone),
                                    guildId)
                            : Dispatch.of("GUILD_DELETE", gone, guildId);
            sessions.values().forEach(session -> session.dispatch(dispatch));
        });
    }

    @Override
    public void drop() {
        each(connection -> connection.socket().drop());
    }

    @Override
    public void askToReconnect() {
        each(GatewayConnection::askToReconnect);
    }

    @Override
    public void forgetSessions() {
        locked(sessions::clear);
        each(GatewayConnection::invalidate);
    }

    @Override
    public void close(int code) {
        each(connection -> connection.socket().close(code, ""));
    }

    /** Says goodbye to everyone, when the sandbox ends. */
    public void shutdown() {
        close(GOING_AWAY);
    }

    private void each(Consumer<GatewayConnection> act) {
        List.copyOf(connections.keySet()).forEach(act);
    }

    private void tell(WorldEvent event) {
        if (event instanceof WorldEvent.WorldReset) {
            sessions.clear();
            each(GatewayConnection::invalidate);
            return;
        }
        if (sessions.isEmpty()) {
            return;
        }
        List<GatewaySession> all = new ArrayList<>(sessions.values());
        for (Dispatch dispatch : events.write(event)) {
            all.forEach(session -> session.dispatch(dispatch));
        }
    }
}
