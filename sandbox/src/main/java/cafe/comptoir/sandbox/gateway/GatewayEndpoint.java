package cafe.comptoir.sandbox.gateway;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** The gateway's door: {@code /gateway}, over WebSocket. */
public final class GatewayEndpoint {
    private static final int SERVICE_RESTART = 1012;

    private final Gateway gateway;
    private final BooleanSupplier outage;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    public GatewayEndpoint(Gateway gateway, BooleanSupplier outage) {
        this.gateway = gateway;
        this.outage = outage;
    }

    public void mount(JavalinConfig config) {
        config.routes.ws("/gateway", this::configure);
    }

    private void configure(WsConfig ws) {
        ws.onConnect(this::connected);
        ws.onMessage(message -> {
            Client client = clients.get(message.sessionId());
            if (client != null) {
                client.connection().receive(message.message());
            }
        });
        ws.onClose(this::gone);
        ws.onError(this::gone);
    }

    private void connected(WsContext context) {
        if (outage.getAsBoolean()) {
            context.closeSession(SERVICE_RESTART, "");
            return;
        }
        boolean compressed = Objects.equals(context.queryParam("compress"), "zlib-stream");
        QueuedSocket socket = new QueuedSocket(context.session, compressed);
        clients.put(context.sessionId(), new Client(socket, gateway.open(socket)));
    }

    private void gone(WsContext context) {
        Client client = clients.remove(context.sessionId());
        if (client != null) {
            client.socket().stop();
            gateway.closed(client.connection());
        }
    }

    private record Client(QueuedSocket socket, GatewayConnection connection) {}
}
