package cafe.comptoir.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A router that tells in NetFlow v9 (RFC 3954) who speaks with whom, the same flows at each run. It
 * numbers its packets, and repeats its template from time to time.
 */
final class FlowExporter implements AutoCloseable {

    /** The flows in a packet: what fits into an Ethernet frame with room for the template. */
    static final int RECORDS = 30;

    private static final int TEMPLATE = 260;
    private static final int UPTIME = 60_000;
    private static final int HEADER = 20;

    /** Pairs of field and length in bytes: addresses, ports, protocol, packets, bytes, times. */
    private static final int[][] FIELDS = {
        {8, 4}, {12, 4}, {7, 2}, {11, 2}, {4, 1}, {2, 4}, {1, 4}, {21, 4}, {22, 4}
    };

    private static final int RECORD = 29;

    private final DatagramChannel channel = DatagramChannel.open();
    private final ByteBuffer[] packets = new ByteBuffer[256];
    private final RandomGenerator random;
    private int sequence;

    /**
     * @param source its number among the exporters of this address
     * @param port the UDP port of this machine that takes flows
     */
    FlowExporter(int source, int port) throws IOException {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(source);
        for (int i = 0; i < packets.length; i++) {
            packets[i] = packet(source, i == 0);
        }
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Sends the next packet. */
    void send() throws IOException {
        ByteBuffer packet = packets[sequence % packets.length];
        packet.putInt(8, (int) (System.currentTimeMillis() / 1000)).putInt(12, sequence++);
        channel.write(packet.rewind());
    }

    private ByteBuffer packet(int source, boolean withTemplate) {
        ByteBuffer out = ByteBuffer.allocateDirect(1500);
        int count = withTemplate ? RECORDS + 1 : RECORDS;
        out.putShort((short) 9).putShort((short) count).putInt(UPTIME);
        out.position(HEADER - 4).putInt(source);
        if (withTemplate) {
            template(out);
        }
        int length = 4 + RECORDS * RECORD;
        int padding = -length & 3;
        out.putShort((short) TEMPLATE).putShort((short) (length + padding));
        for (int i = 0; i < RECORDS; i++) {
            record(out);
        }
        return out.put(new byte[padding]).flip();
    }

    private static void template(ByteBuffer out) {
        out.putShort((short) 0).putShort((short) (8 + FIELDS.length * 4));
        out.putShort((short) TEMPLATE).putShort((short) FIELDS.length);
        for (int[] field : FIELDS) {
            out.putShort((short) field[0]).putShort((short) field[1]);
        }
    }

    private void record(ByteBuffer out) {
        out.put((byte) 10).put((byte) 0).put((byte) 0).put((byte) (1 + random.nextInt(60)));
        out.put((byte) 93).put((byte) 184).putShort((short) random.nextInt());
        out.putShort((short) (32_768 + random.nextInt(28_000)));
        out.putShort((short) (random.nextInt(4) == 0 ? 53 : 443));
        out.put((byte) (random.nextInt(4) == 0 ? 17 : 6));
        out.putInt(1 + random.nextInt(2_000)).putInt(60 + random.nextInt(2_000_000));
        int first = random.nextInt(UPTIME);
        out.putInt(first + random.nextInt(UPTIME - first)).putInt(first);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
