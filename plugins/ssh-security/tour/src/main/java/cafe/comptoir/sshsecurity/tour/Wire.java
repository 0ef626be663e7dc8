package cafe.comptoir.sshsecurity.tour;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How machines send their logs: syslog (RFC 5424) over TCP.
 *
 * @param port where the café listens for it
 */
record Wire(int port) {

    static Wire free() throws IOException {
        return new Wire(freePort());
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Sends lines of a programme on the printer. */
    void send(String program, List<String> lines) throws IOException {
        StringBuilder frames = new StringBuilder();
        for (String line : lines) {
            frames.append("<131>1 - imprimante %s - - - %s\n".formatted(program, line));
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                OutputStream out = socket.getOutputStream()) {
            out.write(frames.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
