package cafe.comptoir.sandbox.control;

import static cafe.comptoir.sandbox.control.Guard.guarded;

import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.script.Script;
import cafe.comptoir.sandbox.script.ScriptFailure;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import io.javalin.websocket.WsConfig;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Streams of changes, one for each pair of eyes that somebody looks through: server-sent events for scripts, a WebSocket
 * for the page, because a browser gives all its windows together six connections to one server, WebSockets not counted.
 */
final class EventStreams {
    /** Often enough that a page that has gone is noticed. */
    private static final long BREATH_SECONDS = 15;

    /** RFC 6455, 7.4.1. */
    private static final int POLICY_VIOLATION = 1008;

    private static final String STREAM = "text/event-stream";

    private final Script script;
    private final Set<Listener> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Listener> sockets = new ConcurrentHashMap<>();

    EventStreams(Script script) {
        this.script = script;
    }

    /** Ends every stream while there is still a server to end it: later it would be written to for ever. */
    void close() {
        open.forEach(Listener::end);
    }

    void connect(Context request) throws Exception {
        String accept = request.header("Accept");
        if (accept != null && accept.startsWith(STREAM)) {
            new SseHandler(this::open).handle(request);
            return;
        }
        guarded(
                        _ -> {
                            throw Complaint.badRequest(
                                    "This is a stream of events.",
                                    "Send the header Accept: " + STREAM);
                        })
                .handle(request);
    }

    private void open(SseClient client) {
        try {
            long personId = script.person(client.ctx().pathParam("who")).id();
            Listener listener = new Listener.OverSse(client);
            client.onClose(() -> open.remove(listener));
            client.keepAlive();
            begin(listener, personId);
        } catch (ScriptFailure unknown) {
            client.sendEvent("problem", Complaint.json(unknown, client.ctx().path()).toString());
            client.close();
        }
    }

    void configure(WsConfig socket) {
        socket.onConnect(context -> {
            try {
                long personId = script.person(context.pathParam("who")).id();
                Listener listener = new Listener.OverSocket(context);
                sockets.put(context.sessionId(), listener);
                begin(listener, personId);
            } catch (ScriptFailure unknown) {
                context.closeSession(POLICY_VIOLATION, "");
            }
        });
        socket.onClose(context -> forget(context.sessionId()));
        socket.onError(context -> forget(context.sessionId()));
    }

    private void forget(String socket) {
        Listener listener = sockets.remove(socket);
        if (listener != null) {
            open.remove(listener);
            listener.end();
        }
    }

    private void begin(Listener listener, long personId) {
        open.add(listener);
        Thread.ofVirtual().name("sandbox-events").start(() -> feed(listener, personId));
    }

    private void feed(Listener listener, long personId) {
        BlockingQueue<ObjectNode> queue = new LinkedBlockingQueue<>();
        Changes changes = new Changes(script.world(), personId);
        try (World.Subscription _ =
                script.world().subscribe(event -> changes.of(event).ifPresent(queue::add))) {
            listener.greet();
            while (listener.listens()) {
                Set<ObjectNode> waiting = gather(queue);
                if (waiting.isEmpty() && listener.listens()) {
                    listener.breathe();
                }
                tell(listener, waiting);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(Listener listener, Set<ObjectNode> waiting) {
        for (ObjectNode change : waiting) {
            if (!listener.listens()) {
                return;
            }
            listener.change(Json.write(change));
        }
    }

    /** Everything that waits, each thing once. */
    private static Set<ObjectNode> gather(BlockingQueue<ObjectNode> queue)
            throws InterruptedException {
        Set<ObjectNode> waiting = new LinkedHashSet<>();
        ObjectNode first = queue.poll(BREATH_SECONDS, TimeUnit.SECONDS);
        if (first != null) {
            waiting.add(first);
            queue.drainTo(waiting);
        }
        return waiting;
    }
}
