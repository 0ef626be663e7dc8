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
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Streams of server-sent events, one for each page that looks through a person's eyes. */
final class EventStreams {
    /** Often enough that a page that has gone is noticed. */
    private static final long BREATH_SECONDS = 15;

    private static final String STREAM = "text/event-stream";

    private final Script script;
    private final Set<SseClient> open = ConcurrentHashMap.newKeySet();

    EventStreams(Script script) {
        this.script = script;
    }

    /** Ends every stream while there is still a server to end it: later it would be written to for ever. */
    void close() {
        open.forEach(SseClient::close);
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
            client.onClose(() -> open.remove(client));
            client.keepAlive();
            open.add(client);
            Thread.ofVirtual().name("sandbox-events").start(() -> feed(client, personId));
        } catch (ScriptFailure unknown) {
            client.sendEvent("problem", Complaint.json(unknown, client.ctx().path()).toString());
            client.close();
        }
    }

    private void feed(SseClient client, long personId) {
        BlockingQueue<ObjectNode> queue = new LinkedBlockingQueue<>();
        Changes changes = new Changes(script.world(), personId);
        try (World.Subscription _ =
                script.world().subscribe(event -> changes.of(event).ifPresent(queue::add))) {
            client.sendEvent("hello", "{}");
            while (!client.terminated()) {
                Set<ObjectNode> waiting = gather(queue);
                if (!client.terminated()) {
                    send(client, waiting);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
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

    private static void send(SseClient client, Set<ObjectNode> waiting) {
        if (waiting.isEmpty()) {
            client.sendComment("still here");
        }
        for (ObjectNode change : waiting) {
            if (client.terminated()) {
                return;
            }
            client.sendEvent("change", Json.write(change));
        }
    }
}
