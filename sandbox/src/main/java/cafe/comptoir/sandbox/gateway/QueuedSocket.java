package cafe.comptoir.sandbox.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.Deflater;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends in order on a virtual thread of its own, compressed as one zlib stream where the client wants that. */
final class QueuedSocket implements Socket {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedSocket.class);
    private static final int CHUNK = 16 * 1024;

    private final Session session;
    private final boolean compressed;
    private final LinkedBlockingQueue<Order> orders = new LinkedBlockingQueue<>();

    QueuedSocket(Session session, boolean compressed) {
        this.session = session;
        this.compressed = compressed;
        Thread.ofVirtual().name("gateway-socket").start(this::run);
    }

    @Override
    public void send(String text) {
        orders.add(new Order.Send(text));
    }

    @Override
    public void close(int code, String reason) {
        orders.add(new Order.Close(code, reason));
    }

    @Override
    public void drop() {
        session.disconnect();
        orders.add(new Order.Stop());
    }

    /** Ends the sending thread after the connection is gone. */
    void stop() {
        orders.add(new Order.Stop());
    }

    private void run() {
        // The way is short here, and the members of a large server are many.
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            while (carryOut(orders.take(), deflater)) {
                // everything happens in the condition: the next order waits for the one before
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("Gateway connection is gone", e);
        } finally {
            deflater.end();
        }
    }

    private boolean carryOut(Order order, Deflater deflater) {
        return switch (order) {
            case Order.Send send -> transmit(send.text(), deflater);
            case Order.Close close -> {
                session.close(close.code(), close.reason(), Callback.NOOP);
                yield false;
            }
            case Order.Stop _ -> false;
        };
    }

    private boolean transmit(String text, Deflater deflater) {
        if (!session.isOpen()) {
            return false;
        }
        Callback.Completable sent = new Callback.Completable();
        if (compressed) {
            session.sendBinary(deflate(text, deflater), sent);
        } else {
            session.sendText(text, sent);
        }
        sent.join();
        return true;
    }

    private static ByteBuffer deflate(String text, Deflater deflater) {
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        int length = CHUNK;
        while (length == CHUNK) {
            length = deflater.deflate(chunk, 0, CHUNK, Deflater.SYNC_FLUSH);
            out.write(chunk, 0, length);
        }
        return ByteBuffer.wrap(out.toByteArray());
    }

    private sealed interface Order {
        record Send(String text) implements Order {}

        record Close(int code, String reason) implements Order {}

        record Stop() implements Order {}
    }
}
