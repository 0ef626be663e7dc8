package cafe.comptoir.monitoring.check;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The little of RFC 1035 that asking for an address takes. */
final class DnsMessage {

    private static final int RECURSION_DESIRED = 0x0100;
    private static final int A = 1;
    private static final int AAAA = 28;
    private static final int INTERNET = 1;
    private static final int LONGEST_LABEL = 63;
    private static final int POINTER = 0xC0;

    private DnsMessage() {}

    /** What a server answered: RFC 1035's code and the addresses. */
    record Answer(int id, int code, List<String> addresses) {}

    static byte[] query(int id, String name, CheckConfig.Dns.Kind record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(id);
        out.writeShort(RECURSION_DESIRED);
        out.writeShort(1);
        out.write(new byte[6]);
        for (String label : IDN.toASCII(name).split("\\.")) {
            byte[] text = label.getBytes(StandardCharsets.US_ASCII);
            if (text.length == 0 || text.length > LONGEST_LABEL) {
                throw new ProtocolException(name + " is no name");
            }
            out.writeByte(text.length);
            out.write(text);
        }
        out.writeByte(0);
        out.writeShort(record == CheckConfig.Dns.Kind.A ? A : AAAA);
        out.writeShort(INTERNET);
        return bytes.toByteArray();
    }

    static Answer answer(byte[] message) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(message);
        try {
            int id = in.getShort() & 0xFFFF;
            int code = in.getShort() & 0xF;
            int questions = in.getShort() & 0xFFFF;
            int answers = in.getShort() & 0xFFFF;
            in.position(12);
            for (int i = 0; i < questions; i++) {
                skipName(in);
                skip(in, 4);
            }
            List<String> addresses = new ArrayList<>();
            for (int i = 0; i < answers; i++) {
                readRecord(in, addresses);
            }
            return new Answer(id, code, List.copyOf(addresses));
        } catch (BufferUnderflowException e) {
            throw new ProtocolException("the name server's answer is cut off");
        }
    }

    private static void readRecord(ByteBuffer in, List<String> addresses)
            throws UnknownHostException {
        skipName(in);
        int type = in.getShort() & 0xFFFF;
        skip(in, 6);
        byte[] data = new byte[in.getShort() & 0xFFFF];
        in.get(data);
        boolean address = (type == A && data.length == 4) || (type == AAAA && data.length == 16);
        if (address) {
            addresses.add(InetAddress.getByAddress(data).getHostAddress());
        }
    }

    private static void skipName(ByteBuffer in) {
        while (true) {
            int length = in.get() & 0xFF;
            if ((length & POINTER) == POINTER) {
                skip(in, 1);
                return;
            }
            if (length == 0) {
                return;
            }
            skip(in, length);
        }
    }

    private static void skip(ByteBuffer in, int bytes) {
        if (in.remaining() < bytes) {
            throw new BufferUnderflowException();
        }
        in.position(in.position() + bytes);
    }
}
