package cafe.comptoir.sshsecurity.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Reads the frames of one segment from its start. What is no frame is skipped up to the next one and
 * remembered as damage. Safe beside the writer: it reads what is there.
 */
final class SegmentReader implements Closeable {

    private final Segment segment;
    private final FileChannel channel;
    private final long size;
    private long position;
    private long end;
    private boolean damaged;

    SegmentReader(Segment segment) throws IOException {
        this.segment = segment;
        this.channel = FileChannel.open(segment.file(), StandardOpenOption.READ);
        this.size = channel.size();
    }

    /** How much of a frame is wanted. */
    enum Depth {
        /** The header and who said the lines; damage in the rows goes unnoticed. */
        HEAD,
        /** All of it, checked. */
        WHOLE
    }

    /** Returns the next block, or empty behind the last one. */
    Optional<StoredBlock> next(Depth depth) throws IOException {
        damaged = false;
        while (position < size) {
            Optional<StoredBlock> block = read(position, depth);
            if (block.isPresent()) {
                if (block.get().seq() >= segment.to()) {
                    return Optional.empty();
                }
                position += length(block.get());
                end = position;
                return block;
            }
            damaged = true;
            position = nextMagic(position + 1);
        }
        return Optional.empty();
    }

    /** Returns whether something before the block that {@link #next} returned was no frame. */
    boolean skippedDamage() {
        return damaged;
    }

    /** Returns where the last frame that was read ends. */
    long end() {
        return end;
    }

    long size() {
        return size;
    }

    private static int length(StoredBlock block) {
        return Frame.PREFIX + block.frame().getInt(4);
    }

    private Optional<StoredBlock> read(long at, Depth depth) throws IOException {
        int known = Frame.PREFIX + Frame.HEADER;
        if (size - at < known) {
            return Optional.empty();
        }
        ByteBuffer head = bytes(at, known);
        int length = head.getInt(4);
        if (head.getInt(0) != Frame.MAGIC
                || length < Frame.HEADER
                || length > Frame.LONGEST
                || length > size - at - Frame.PREFIX) {
            return Optional.empty();
        }
        Frame.Header header = Frame.Header.read(head.position(Frame.PREFIX));
        int sources = header.sourcesLength();
        if (sources < 0 || sources > length - Frame.HEADER || header.seq() < segment.from()) {
            return Optional.empty();
        }
        return depth == Depth.HEAD
                ? Optional.of(new StoredBlock(header, bytes(at, known + sources)))
                : checked(header, bytes(at, Frame.PREFIX + length));
    }

    private static Optional<StoredBlock> checked(Frame.Header header, ByteBuffer frame) {
        int length = frame.limit() - Frame.PREFIX;
        boolean whole = Frame.checksum(frame.slice(Frame.PREFIX, length)) == frame.getInt(8);
        return whole ? Optional.of(new StoredBlock(header, frame)) : Optional.empty();
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, at + bytes.position());
        }
        if (bytes.hasRemaining()) {
            throw new IOException("%s became shorter while it was read".formatted(segment.name()));
        }
        return bytes.flip();
    }

    private long nextMagic(long from) throws IOException {
        int window = 64 * 1024;
        for (long at = from; size - at >= 4; at += window - 3) {
            ByteBuffer bytes = bytes(at, (int) Math.min(window, size - at));
            for (int i = 0; i + 4 <= bytes.limit(); i++) {
                if (bytes.getInt(i) == Frame.MAGIC) {
                    return at + i;
                }
            }
        }
        return size;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
