package cafe.comptoir.monitoring.intake;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How an exporter lays out its flow records: NetFlow v9 (RFC 3954) and IPFIX (RFC 7011) number the
 * fields alike where we read them.
 *
 * @param types the fields in order; 0 for those of a vendor
 * @param lengths in bytes; {@link #VARIABLE} for one that says itself
 * @param least the shortest possible record, in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares templates.
record Template(int[] types, int[] lengths, int least) {

    static final int VARIABLE = 0xFFFF;

    private static final int LONG_FORM = 255;

    static Template of(int[] types, int[] lengths) {
        int least = Arrays.stream(lengths).map(length -> length == VARIABLE ? 1 : length).sum();
        return new Template(types, lengths, least);
    }

    /** Reads a record; false if it is cut off. */
    boolean read(ByteBuffer in, Flow flow, long bootMillis) {
        flow.clear();
        for (int i = 0; i < types.length; i++) {
            int length = lengths[i];
            if (length == VARIABLE) {
                length = variable(in);
            }
            if (length < 0 || length > in.remaining()) {
                return false;
            }
            int next = in.position() + length;
            field(in, types[i], length, flow, bootMillis);
            in.position(next);
        }
        return true;
    }

    private static int variable(ByteBuffer in) {
        if (!in.hasRemaining()) {
            return -1;
        }
        int length = in.get() & 0xFF;
        if (length < LONG_FORM) {
            return length;
        }
        return in.remaining() < 2 ? -1 : in.getShort() & 0xFFFF;
    }

    private static void field(ByteBuffer in, int type, int length, Flow flow, long bootMillis) {
        switch (type) {
            case 1, 85 -> flow.bytes = number(in, length);
            case 2, 86 -> flow.packets = number(in, length);
            case 4 -> flow.protocol = (int) number(in, length);
            case 7 -> flow.sourcePort = (int) number(in, length);
            case 11 -> flow.destinationPort = (int) number(in, length);
            case 8, 27 -> flow.sourceLength = address(in, length, flow.addresses, 0);
            case 12, 28 -> flow.destinationLength = address(in, length, flow.addresses, 16);
            case 22 -> flow.firstMillis = bootMillis + number(in, length);
            case 21 -> flow.lastMillis = bootMillis + number(in, length);
            case 150 -> flow.firstMillis = number(in, length) * 1000;
            case 151 -> flow.lastMillis = number(in, length) * 1000;
            case 152 -> flow.firstMillis = number(in, length);
            case 153 -> flow.lastMillis = number(in, length);
            default -> {
                // Not needed to say who spoke with whom.
            }
        }
    }

    private static long number(ByteBuffer in, int length) {
        long value = 0;
        for (int i = 0; i < Math.min(length, 8); i++) {
            value = (value << 8) | (in.get() & 0xFF);
        }
        return value;
    }

    private static int address(ByteBuffer in, int length, byte[] to, int at) {
        if (length != 4 && length != 16) {
            return 0;
        }
        in.get(to, at, length);
        return length;
    }
}
