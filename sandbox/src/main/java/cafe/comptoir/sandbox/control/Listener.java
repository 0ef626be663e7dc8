package cafe.comptoir.sandbox.control;

import io.javalin.http.sse.SseClient;
import io.javalin.websocket.WsContext;

/** Where a stream of changes goes. */
sealed interface Listener {

    boolean listens();

    /** Says that what follows is heard. */
    void greet();

    void change(String json);

    /** Says nothing, often enough that somebody who has gone is noticed. */
    void breathe();

    void end();

    /** A script, or {@code curl}. */
    record OverSse(SseClient client) implements Listener {
        @Override
        public boolean listens() {
            return !client.terminated();
        }

        @Override
        public void greet() {
            client.sendEvent("hello", "{}");
        }

        @Override
        public void change(String json) {
            client.sendEvent("change", json);
        }

        @Override
        public void breathe() {
            client.sendComment("still here");
        }

        @Override
        public void end() {
            client.close();
        }
    }

    /** The page. */
    record OverSocket(WsContext context) implements Listener {
        @Override
        public boolean listens() {
            return context.session.isOpen();
        }

        @Override
        public void greet() {
            context.send("{}");
        }

        @Override
        public void change(String json) {
            context.send(json);
        }

        @Override
        public void breathe() {
            context.send("{}");
        }

        @Override
        public void end() {
            context.closeSession();
        }
    }
}
