package cafe.comptoir.monitoring.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Syslog by TCP: a virtual thread a connection, a bounded number of them. */
final class SyslogTcp implements Listener {

    private static final Logger log = LoggerFactory.getLogger(SyslogTcp.class);
    private static final int MOST_CONNECTIONS = 256;
    private static final int RECEIVE_BUFFER = 1 << 20;

    private final ServerSocketChannel server;
    private final Supplier<SyslogSource> sources;
    private final Map<SocketChannel, Thread> connections = new ConcurrentHashMap<>();

    SyslogTcp(InetSocketAddress address, Supplier<SyslogSource> sources) throws IOException {
        this.sources = sources;
        this.server = ServerSocketChannel.open();
        try {
            server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            server.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
            server.bind(address);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        Thread.ofVirtual().name("syslog-tcp").start(this::accept);
    }

    @Override
    public InetSocketAddress address() {
        return (InetSocketAddress) server.socket().getLocalSocketAddress();
    }

    @Override
    public void close() {
        quietly(server);
        List<Thread> readers = List.copyOf(connections.values());
        connections.keySet().forEach(SyslogTcp::quietly);
        readers.forEach(Listener::await);
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel connection = server.accept();
                if (connections.size() >= MOST_CONNECTIONS) {
                    quietly(connection);
                    continue;
                }
                Thread reader =
                        Thread.ofVirtual()
                                .name("syslog-connection")
                                .unstarted(() -> read(connection));
                connections.put(connection, reader);
                reader.start();
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                log.warn("A syslog connection could not be accepted", e);
            }
        }
    }

    private void read(SocketChannel connection) {
        try (connection) {
            String peer = peer(connection);
            InputStream waiting = connection.socket().getInputStream();
            SyslogSource source = sources.get();
            FrameReader frames =
                    new FrameReader((buffer, from, to) -> source.line(buffer, from, to, peer));
            try {
                boolean more = true;
                while (more) {
                    more = frames.read(connection);
                    if (waiting.available() == 0) {
                        source.flush();
                    }
                    source.tick();
                }
            } finally {
                source.flush();
            }
        } catch (IOException e) {
            log.debug("A syslog connection broke", e);
        } finally {
            connections.remove(connection);
        }
    }

    private static String peer(SocketChannel connection) throws IOException {
        return ((InetSocketAddress) connection.getRemoteAddress()).getAddress().getHostAddress();
    }

    private static void quietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            log.debug("Closing failed", e);
        }
    }
}
