package cafe.comptoir.monitoring.intake;

import java.nio.ByteBuffer;

/** Makes flow packets as exporters send them. */
public final class FlowPackets {

    private static final int BOOT_SECONDS = 1_700_000_000;
    private static final int UPTIME = 60_000;

    private FlowPackets() {}

    /** Returns a NetFlow v5 packet with so many flows of 1000 bytes, from 10.0.0.x to 93.184.216.34. */
    public static byte[] v5(int sequence, int flows) {
        ByteBuffer out = ByteBuffer.allocate(24 + 48 * flows);
        out.putShort((short) 5).putShort((short) flows).putInt(UPTIME).putInt(BOOT_SECONDS + 60);
        out.putInt(0).putInt(sequence).putShort((short) 0).putShort((short) 0);
        for (int i = 0; i < flows; i++) {
            int at = out.position();
            address(out, i);
            out.put(new byte[8]);
            out.putInt(10).putInt(1000).putInt(1000).putInt(2000);
            out.putShort((short) 51234).putShort((short) 443);
            out.position(at + 38).put((byte) 6);
            out.position(at + 48);
        }
        return out.array();
    }

    /** Returns a NetFlow v9 packet; its template is 260. */
    public static byte[] v9(int sequence, boolean template, int flows) {
        ByteBuffer out = ByteBuffer.allocate(1 << 16);
        out.putShort((short) 9).putShort((short) flows).putInt(UPTIME).putInt(BOOT_SECONDS + 60);
        out.putInt(sequence).putInt(77);
        sets(out, template, flows, 0, new int[][] {{21, 4}, {22, 4}});
        return cut(out);
    }

    /** Returns an IPFIX packet; its template is 260. */
    public static byte[] ipfix(int sequence, boolean template, int flows) {
        ByteBuffer out = ByteBuffer.allocate(1 << 16);
        out.putShort((short) 10).putShort((short) 0).putInt(BOOT_SECONDS + 60);
        out.putInt(sequence).putInt(77);
        sets(out, template, flows, 2, new int[][] {{151, 4}, {150, 4}});
        out.putShort(2, (short) out.position());
        return cut(out);
    }

    private static void sets(
            ByteBuffer out, boolean template, int flows, int templates, int[][] times) {
        int[][] fields = {
            {8, 4}, {12, 4}, {7, 2}, {11, 2}, {4, 1}, {2, 4}, {1, 4}, times[0], times[1]
        };
        if (template) {
            out.putShort((short) templates).putShort((short) (8 + fields.length * 4));
            out.putShort((short) 260).putShort((short) fields.length);
            for (int[] field : fields) {
                out.putShort((short) field[0]).putShort((short) field[1]);
            }
        }
        if (flows > 0) {
            boolean absolute = templates == 2;
            out.putShort((short) 260).putShort((short) (4 + flows * 29));
            for (int i = 0; i < flows; i++) {
                address(out, i);
                out.putShort((short) 51234).putShort((short) 443).put((byte) 6);
                out.putInt(10).putInt(1000);
                out.putInt(absolute ? BOOT_SECONDS + 2 : 2000);
                out.putInt(absolute ? BOOT_SECONDS + 1 : 1000);
            }
        }
    }

    private static void address(ByteBuffer out, int i) {
        out.put(new byte[] {10, 0, (byte) (i >> 8), (byte) i});
        out.put(new byte[] {93, (byte) 184, (byte) 216, 34});
    }

    private static byte[] cut(ByteBuffer out) {
        byte[] packet = new byte[out.flip().remaining()];
        out.get(packet);
        return packet;
    }
}
