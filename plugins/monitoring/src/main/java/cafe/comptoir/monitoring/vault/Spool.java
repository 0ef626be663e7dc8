package cafe.comptoir.monitoring.vault;

import cafe.comptoir.api.service.LogRecord;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Batches on disk, in the order they came: files of about a mebibyte, each batch with its length and
 * checksum, so that a batch that a crash has torn ends its file and harms no other. Not safe for use by
 * several threads, except for {@link #bytes}.
 */
final class Spool implements AutoCloseable {

    private static final long SEGMENT = 1 << 20;
    private static final int HEAD = 8;
    private static final int LARGEST_BATCH = 256 << 20;
    private static final String SUFFIX = ".spool";

    private final Path folder;
    private @Nullable FileChannel writing;
    private long written;
    private long next;
    private final AtomicLong bytes = new AtomicLong();

    Spool(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        for (Path segment : segments()) {
            bytes.addAndGet(Files.size(segment));
            next = Math.max(next, number(segment));
        }
    }

    /** Returns how much is on disk. */
    long bytes() {
        return bytes.get();
    }

    /**
     * Writes a batch behind the others.
     *
     * @return false if there would be more than {@code most} bytes then
     * @throws IOException if it could not be written; no half of it will be read
     */
    boolean append(List<LogRecord> batch, long most) throws IOException {
        byte[] payload = BatchCodec.encode(batch);
        if (bytes.get() + payload.length + HEAD > most) {
            return false;
        }
        CRC32C crc = new CRC32C();
        crc.update(payload);
        ByteBuffer frame = ByteBuffer.allocate(HEAD + payload.length);
        frame.putInt(payload.length).putInt((int) crc.getValue()).put(payload).flip();
        FileChannel channel = channel();
        long before = channel.position();
        try {
            while (frame.hasRemaining()) {
                channel.write(frame);
            }
        } catch (IOException e) {
            undo(channel, before);
            throw e;
        }
        written += frame.limit();
        bytes.addAndGet(frame.limit());
        if (written >= SEGMENT) {
            roll();
        }
        return true;
    }

    /** Takes back half a batch; where that fails, nothing is written behind it. */
    private void undo(FileChannel channel, long before) throws IOException {
        try {
            channel.truncate(before);
        } catch (IOException e) {
            writing = null;
            written = 0;
            channel.close();
            throw e;
        }
    }

    /** Ends the file that is being written; it is on the disk then. */
    void roll() throws IOException {
        FileChannel channel = writing;
        writing = null;
        written = 0;
        if (channel != null) {
            try (channel) {
                channel.force(false);
            }
        }
    }

    /** Returns the oldest file, ending it first if it is being written. */
    Optional<Path> oldest() throws IOException {
        List<Path> all = segments();
        if (all.size() == 1) {
            roll();
        }
        return all.stream().findFirst();
    }

    /** Returns the file that is being written, if one is. */
    Optional<FileChannel> file() {
        return Optional.ofNullable(writing);
    }

    /**
     * What a file holds.
     *
     * @param torn how many bytes at the end are no whole batch
     */
    record Contents(List<List<LogRecord>> batches, long torn) {}

    /** Reads the batches of a file up to the first one that is torn. */
    static Contents read(Path segment) throws IOException {
        List<List<LogRecord>> batches = new ArrayList<>();
        long whole = 0;
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(segment)))) {
            Optional<byte[]> payload = payload(in);
            while (payload.isPresent()) {
                batches.add(BatchCodec.decode(payload.get()));
                whole += HEAD + payload.get().length;
                payload = payload(in);
            }
        }
        return new Contents(batches, Files.size(segment) - whole);
    }

    /** Reads one batch; empty at the end, and where it is not as it was written. */
    private static Optional<byte[]> payload(DataInputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        if (head.length < HEAD) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(head).getInt();
        int checksum = ByteBuffer.wrap(head).getInt(Integer.BYTES);
        // A file that a crash has filled with zeros has batches of length 0, with a right checksum.
        byte[] payload = in.readNBytes(Math.clamp(length, 0, LARGEST_BATCH));
        CRC32C crc = new CRC32C();
        crc.update(payload);
        boolean whole = length > 0 && payload.length == length && (int) crc.getValue() == checksum;
        return whole ? Optional.of(payload) : Optional.empty();
    }

    /** Removes a file whose batches are all elsewhere. */
    void delete(Path segment) throws IOException {
        long size = Files.size(segment);
        Files.delete(segment);
        bytes.addAndGet(-size);
    }

    @Override
    public void close() throws IOException {
        roll();
    }

    private FileChannel channel() throws IOException {
        FileChannel channel = writing;
        if (channel == null) {
            channel =
                    FileChannel.open(
                            folder.resolve("%012d%s".formatted(++next, SUFFIX)),
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.WRITE);
            writing = channel;
        }
        return channel;
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        }
    }

    private static long number(Path segment) {
        String name = segment.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    }
}
