package cafe.comptoir.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** What is watched: a port that takes connections and a web server, both counting. */
final class CheckTargets implements AutoCloseable {

    private static final byte[] PAGE = "<p>Bienvenue au café</p>".getBytes(StandardCharsets.UTF_8);
    private static final int BACKLOG = 512;

    private final ServerSocket listener =
            new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    private final HttpServer web =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    private final AtomicLong tries = new AtomicLong();

    CheckTargets() throws IOException {
        web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        web.createContext("/", this::answer);
        web.start();
        Thread.ofVirtual().start(this::accept);
    }

    /** Returns the setting {@code checks} with as many of each kind. */
    String settings(int tcp, int http, String every) {
        StringBuilder yaml = new StringBuilder("checks:\n");
        String line = "  - { name: %s-%d, type: %1$s, target: \"%s\", every: %s, timeout: 5s }%n";
        for (int i = 0; i < tcp; i++) {
            yaml.append(line.formatted("tcp", i, "127.0.0.1:" + listener.getLocalPort(), every));
        }
        for (int i = 0; i < http; i++) {
            String page = "http://127.0.0.1:%d/%d".formatted(web.getAddress().getPort(), i);
            yaml.append(line.formatted("http", i, page, every));
        }
        return yaml.toString();
    }

    /** Returns how many connections and requests there were. */
    long tries() {
        return tries.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        tries.incrementAndGet();
        exchange.sendResponseHeaders(200, PAGE.length);
        try (exchange) {
            exchange.getResponseBody().write(PAGE);
        }
    }

    private void accept() {
        try {
            while (true) {
                listener.accept().close();
                tries.incrementAndGet();
            }
        } catch (SocketException closed) {
            if (!listener.isClosed()) {
                throw new IllegalStateException("the port takes nothing any more", closed);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the port takes nothing any more", e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        web.stop(0);
    }
}
