package cafe.comptoir.monitoring;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Makes a capture file such as tcpdump writes, of one connection. */
final class Capture {

    private static final int ETHERNET = 14;
    private static final int HEADERS = 40;
    private static final int PAYLOAD = 100;
    private static final int SECONDS = 1_750_000_000;

    private Capture() {}

    static byte[] tcp(String source, String destination, int port, int packets) {
        int length = ETHERNET + HEADERS + PAYLOAD;
        ByteBuffer out = ByteBuffer.allocate(24 + packets * (16 + length));
        out.order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0xA1B2C3D4).putShort((short) 2).putShort((short) 4).putInt(0).putInt(0);
        out.putInt(65_535).putInt(1);
        for (int i = 0; i < packets; i++) {
            out.order(ByteOrder.LITTLE_ENDIAN);
            out.putInt(SECONDS + i).putInt(0).putInt(length).putInt(length);
            out.order(ByteOrder.BIG_ENDIAN);
            out.put(new byte[12]).putShort((short) 0x0800);
            out.put((byte) 0x45).put((byte) 0).putShort((short) (HEADERS + PAYLOAD));
            out.putInt(i).put((byte) 64).put((byte) 6).putShort((short) 0);
            out.put(InetAddress.ofLiteral(source).getAddress());
            out.put(InetAddress.ofLiteral(destination).getAddress());
            out.putShort((short) 40_000).putShort((short) port).putInt(i * PAYLOAD).putInt(0);
            out.put((byte) 0x50).put((byte) 0x10).putShort((short) 1024).putInt(0);
            out.put(new byte[PAYLOAD]);
        }
        byte[] file = new byte[out.flip().remaining()];
        out.get(file);
        return file;
    }
}
