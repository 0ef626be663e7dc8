package cafe.comptoir.browser;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Instant;

/** A router that tells who has sent how much to whom: NetFlow version 5, as Cisco's documents lay it out. */
final class Router {

    private static final int HEADER = 24;
    private static final int RECORD = 48;
    private static final int UPTIME = 600_000;
    private static final int[] MEGABYTES = {840, 610, 333, 210, 96, 71, 40, 22, 12, 5};

    private final int port;

    Router(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    /** Sends one packet with a flow of each of the café's computers. */
    void tells() throws IOException {
        ByteBuffer out = ByteBuffer.allocate(HEADER + RECORD * MEGABYTES.length);
        out.putShort((short) 5).putShort((short) MEGABYTES.length).putInt(UPTIME);
        out.putInt((int) Instant.now().getEpochSecond()).putInt(0).putInt(1).putInt(0);
        for (int i = 0; i < MEGABYTES.length; i++) {
            flow(out, i);
        }
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(
                    new DatagramPacket(
                            out.array(), out.capacity(), InetAddress.getLoopbackAddress(), port));
        }
    }

    private static void flow(ByteBuffer out, int computer) {
        out.put(new byte[] {10, 0, 0, (byte) (11 + computer)});
        out.put(new byte[] {93, (byte) 184, (byte) 216, (byte) (34 + computer % 3)});
        out.putInt(0).putInt(0);
        out.putInt(MEGABYTES[computer] * 700).putInt(MEGABYTES[computer] * 1_000_000);
        out.putInt(UPTIME - 60_000).putInt(UPTIME - 1000);
        out.putShort((short) (50_000 + computer)).putShort((short) 443);
        out.put((byte) 0).put((byte) 0).put((byte) 6).put((byte) 0);
        out.putShort((short) 0).putShort((short) 0).put((byte) 0).put((byte) 0).putShort((short) 0);
    }
}
