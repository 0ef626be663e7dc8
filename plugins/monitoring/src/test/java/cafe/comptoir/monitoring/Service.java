package cafe.comptoir.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Something that listens on a port, can fail and can come back. */
final class Service implements AutoCloseable {

    private final int port;
    private ServerSocket socket;

    Service() {
        this.socket = open(0);
        this.port = socket.getLocalPort();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void fails() {
        close();
    }

    void comesBack() {
        socket = open(port);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                opened.accept().close();
            } catch (IOException e) {
                return; // It fails, as it was told to.
            }
        }
    }

    private static ServerSocket open(int port) {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            Thread.ofVirtual().name("service").start(() -> accept(opened));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
