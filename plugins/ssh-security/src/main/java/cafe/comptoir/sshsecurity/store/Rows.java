package cafe.comptoir.sshsecurity.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Goes through the records of a block without making an object of each. */
public final class Rows {

    private final byte[] raw;
    private final ByteBuffer bytes;
    private final List<String> addresses = new ArrayList<>();
    private long number;
    private int source;
    private long micros;
    private int start;
    private int length;

    Rows(byte[] raw, long firstRecord) {
        this.raw = raw;
        this.bytes = ByteBuffer.wrap(raw);
        this.number = firstRecord - 1;
    }

    /** Goes to the next record; returns false behind the last one. */
    public boolean next() {
        if (!bytes.hasRemaining()) {
            return false;
        }
        source = Math.toIntExact(Bytes.number(bytes));
        micros += Bytes.signed(bytes);
        addresses.clear();
        for (long left = Bytes.number(bytes); left > 0; left--) {
            addresses.add(Bytes.text(bytes));
        }
        length = Math.toIntExact(Bytes.number(bytes));
        start = bytes.position();
        bytes.position(start + length);
        number++;
        return true;
    }

    /** Returns the array that the lines lie in; not to be changed. */
    public byte[] raw() {
        return raw;
    }

    public int start() {
        return start;
    }

    public int length() {
        return length;
    }

    public long number() {
        return number;
    }

    /** Returns the index of the source in {@link StoredBlock#shares}. */
    public int source() {
        return source;
    }

    public Instant received() {
        return BlockBuilder.instant(micros);
    }

    /** Returns the addresses, valid until {@link #next}. */
    public List<String> addresses() {
        return addresses;
    }
}
