package cafe.comptoir.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** A machine that sends numbered lines over one connection. */
final class SyslogSender implements AutoCloseable {

    private static final int LINES_AT_A_TIME = 20;
    private static final long BETWEEN_NANOS = 1_000_000;

    private final Socket socket;
    private CompletableFuture<Void> stream = CompletableFuture.completedFuture(null);
    private volatile boolean streaming;
    private volatile int sent;

    SyslogSender(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
    }

    int sent() {
        return sent;
    }

    void sends(int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        int end = sent + count;
        for (int i = sent; i < end; i++) {
            lines.append("<13>1 - poste essai - - - n").append(i).append('\n');
        }
        socket.getOutputStream().write(lines.toString().getBytes(UTF_8));
        sent = end;
    }

    /** Sends on and on, some 20,000 lines a second, until {@link #rests}. */
    void streams() {
        streaming = true;
        stream =
                CompletableFuture.runAsync(() -> {
                    try {
                        while (streaming) {
                            sends(LINES_AT_A_TIME);
                            LockSupport.parkNanos(BETWEEN_NANOS);
                        }
                    } catch (IOException e) {
                        throw new AssertionError("the listener is gone", e);
                    }
                });
    }

    void rests() {
        streaming = false;
        stream.join();
    }

    @Override
    public void close() throws IOException {
        streaming = false;
        socket.close();
    }
}
