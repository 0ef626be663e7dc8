package cafe.comptoir.sshsecurity.store;

import cafe.comptoir.api.service.LogClass;
import com.github.luben.zstd.Zstd;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A block as it was read from a segment. */
public final class StoredBlock {

    private final Frame.Header header;
    private final ByteBuffer frame;

    StoredBlock(Frame.Header header, ByteBuffer frame) {
        this.header = header;
        this.frame = frame;
    }

    /**
     * How much a source has in a block.
     *
     * @param bytes of its lines, without ends of line
     */
    public record Share(Source source, int lines, long bytes) {}

    public long seq() {
        return header.seq();
    }

    /** Returns the number of the record behind the last one. */
    public long nextRecord() {
        return header.firstRecord() + header.count();
    }

    public long firstRecord() {
        return header.firstRecord();
    }

    public int count() {
        return header.count();
    }

    public Instant first() {
        return BlockBuilder.instant(header.first());
    }

    public Instant last() {
        return BlockBuilder.instant(header.last());
    }

    boolean continues() {
        return header.continues();
    }

    ByteBuffer frame() {
        return frame;
    }

    /** Returns who has lines in the block, in the order of the rows' indexes. */
    public List<Share> shares() {
        ByteBuffer bytes = sources();
        int count = Math.toIntExact(Bytes.number(bytes));
        List<Share> shares = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            LogClass kind = LogClass.valueOf(Bytes.text(bytes));
            Source source = new Source(kind, Bytes.text(bytes), Bytes.text(bytes));
            shares.add(
                    new Share(source, Math.toIntExact(Bytes.number(bytes)), Bytes.number(bytes)));
        }
        return shares;
    }

    private ByteBuffer sources() {
        return frame.slice(Frame.PREFIX + Frame.HEADER, header.sourcesLength());
    }

    /** Returns the rows, decompressed. */
    public Rows rows() {
        int start = Frame.PREFIX + Frame.HEADER + header.sourcesLength();
        byte[] raw = new byte[header.rawLength()];
        Zstd.decompressByteArray(
                raw,
                0,
                raw.length,
                frame.array(),
                frame.arrayOffset() + start,
                frame.limit() - start);
        return new Rows(raw, header.firstRecord());
    }
}
