package cafe.comptoir.sandbox.keeping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The journal's file: complete batches are appended, and on the disk when a call returns. */
final class Journal implements AutoCloseable {
    private final FileChannel channel;
    private long end;

    private Journal(FileChannel channel, long end) {
        this.channel = channel;
        this.end = end;
    }

    /** Goes on with a journal behind its last complete batch. */
    static Journal goOn(Path file, long end) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        channel.truncate(end);
        return new Journal(channel, end);
    }

    /** Writes a new journal beside the old one, if there is one, and puts it in its place when it is whole. */
    static Journal begin(Path file, byte[] header, byte[] first) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        FileChannel channel =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        try {
            Journal journal = new Journal(channel, 0);
            journal.append(header);
            journal.append(first);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            sync(file);
            return journal;
        } catch (IOException e) {
            channel.close();
            Files.deleteIfExists(beside);
            throw e;
        }
    }

    /** Appends a batch, or leaves the journal as it was. */
    void append(byte[] batch) throws IOException {
        try {
            channel.truncate(end);
            write(batch);
            channel.force(false);
            end = channel.position();
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void write(byte[] bytes) throws IOException {
        channel.position(end);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** The new name has to be on the disk too. */
    private static void sync(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }
}
