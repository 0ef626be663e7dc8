package cafe.comptoir.monitoring.tour;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A printer on the network: something that listens on a port, until it does not. */
final class Printer implements AutoCloseable {

    private static final int BACKLOG = 50;

    private final int port;
    private ServerSocket socket;

    private Printer(ServerSocket socket) {
        this.socket = socket;
        this.port = socket.getLocalPort();
    }

    static Printer on() throws IOException {
        return new Printer(listen(0));
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void fails() throws IOException {
        socket.close();
    }

    void comesBack() throws IOException {
        socket = listen(port);
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
