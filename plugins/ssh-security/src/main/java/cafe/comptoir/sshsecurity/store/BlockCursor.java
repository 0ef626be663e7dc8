package cafe.comptoir.sshsecurity.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through the blocks of several segments; what is damaged is skipped and counted. */
public final class BlockCursor implements Closeable {

    private final Iterator<Segment> segments;
    private final long from;
    private final long to;
    private @Nullable SegmentReader reader;
    private long damaged;

    BlockCursor(List<Segment> all, long from, long to) {
        this.segments = all.stream().filter(s -> s.to() > from && s.from() < to).iterator();
        this.from = from;
        this.to = to;
    }

    /** Returns the next block without its rows, or empty behind the last. */
    public Optional<StoredBlock> nextHead() throws IOException {
        return next(SegmentReader.Depth.HEAD);
    }

    /** Returns the next block, checked, or empty behind the last. */
    public Optional<StoredBlock> next() throws IOException {
        return next(SegmentReader.Depth.WHOLE);
    }

    /** Returns how many times something had to be skipped that is no block. */
    public long damaged() {
        return damaged;
    }

    private Optional<StoredBlock> next(SegmentReader.Depth depth) throws IOException {
        while (true) {
            SegmentReader current = reader;
            Optional<StoredBlock> block = current == null ? Optional.empty() : current.next(depth);
            if (current != null && current.skippedDamage()) {
                damaged++;
            }
            if (block.isPresent() && block.get().seq() >= to) {
                return Optional.empty();
            }
            if (block.isPresent() && block.get().seq() >= from) {
                return block;
            }
            if (block.isEmpty() && !open()) {
                return Optional.empty();
            }
        }
    }

    private boolean open() throws IOException {
        close();
        if (segments.hasNext()) {
            reader = new SegmentReader(segments.next());
            return true;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
