package cafe.comptoir.monitoring.vault;

import cafe.comptoir.api.service.LogClass;
import cafe.comptoir.api.service.LogRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Records as bytes, for the spool. */
final class BatchCodec {

    private BatchCodec() {}

    static byte[] encode(List<LogRecord> batch) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(batch.size() * 256 + 16);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(batch.size());
        for (LogRecord record : batch) {
            Instant received = record.received();
            out.writeLong(received.getEpochSecond());
            out.writeInt(received.getNano());
            out.writeUTF(record.host());
            out.writeUTF(record.program());
            out.writeByte(record.addresses().size());
            for (String address : record.addresses()) {
                out.writeUTF(address);
            }
            out.writeUTF(record.kind().name());
            out.writeInt(record.line().length);
            out.write(record.line());
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #encode} has written and a checksum has vouched for. */
    static List<LogRecord> decode(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int size = in.readInt();
        List<LogRecord> batch = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Instant received = Instant.ofEpochSecond(in.readLong(), in.readInt());
            String host = in.readUTF();
            String program = in.readUTF();
            int addresses = in.readUnsignedByte();
            List<String> about = new ArrayList<>(addresses);
            for (int j = 0; j < addresses; j++) {
                about.add(in.readUTF());
            }
            LogClass kind = LogClass.valueOf(in.readUTF());
            byte[] line = in.readNBytes(in.readInt());
            batch.add(new LogRecord(received, host, program, about, kind, line));
        }
        return batch;
    }
}
