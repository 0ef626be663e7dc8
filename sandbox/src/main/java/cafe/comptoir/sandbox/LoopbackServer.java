package cafe.comptoir.sandbox;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** HTTP and WebSocket on one port of 127.0.0.1, handled by virtual threads. */
final class LoopbackServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final long MAX_REQUEST = 32L * 1024 * 1024;
    private static final int MAX_THREADS = 64;
    private static final int MIN_THREADS = 2;

    private final Javalin javalin;

    LoopbackServer(int port, Consumer<JavalinConfig> routes) {
        requireFree(port);
        this.javalin = Javalin.create(config -> configure(config, routes));
        try {
            javalin.start(HOST, port);
        } catch (JavalinBindException e) {
            throw new PortInUseException(port, e);
        }
    }

    int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    /** Asked first, because a server that fails to bind logs at length before it says so. */
    private static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new PortInUseException(port, e);
        }
    }

    private static void configure(JavalinConfig config, Consumer<JavalinConfig> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = MAX_REQUEST;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        // Jetty's own queue measures the processor's cache lines first, for which it starts all of
        // JMX.
        QueuedThreadPool threads =
                new QueuedThreadPool(MAX_THREADS, MIN_THREADS, new LinkedBlockingQueue<>());
        threads.setName("sandbox-http");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> server.setStopTimeout(0));
        config.jetty.modifyWebSocketServletFactory(
                factory -> factory.setIdleTimeout(Duration.ZERO));
        routes.accept(config);
    }
}
