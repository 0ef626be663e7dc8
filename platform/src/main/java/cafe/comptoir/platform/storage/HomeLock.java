package cafe.comptoir.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Held by the one host that uses a home folder. The operating system lets go when the host dies, so a
 * file left behind means nothing.
 */
public final class HomeLock implements AutoCloseable {

    private static final String NAME = ".lock";

    /** Two bytes far behind the file's text, so that it can be read where locks are compulsory. */
    private static final long OWNER = 1L << 40;

    /** Held together with {@link #OWNER}, and looked at by others, who never keep a host from it. */
    private static final long MARK = OWNER + 1;

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, making the home folder if it is missing.
     *
     * @throws HomeInUseException if another host has it
     * @throws IOException if the home folder cannot be written
     */
    public static HomeLock take(Path home) throws IOException, HomeInUseException {
        Files.createDirectories(home);
        Path file = home.resolve(NAME);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            String owner = Files.readString(file).strip();
            throw new HomeInUseException(
                    "The home folder %s is in use by another Comptoir%s. Stop that one, or choose another folder with --home."
                            .formatted(home, owner.isEmpty() ? "" : " (process " + owner + ")"));
        }
        mark(channel);
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid())
                                .getBytes(StandardCharsets.US_ASCII)));
        return new HomeLock(channel);
    }

    /** Returns whether a host uses a home folder, without being in the way of one that starts. */
    public static boolean isTaken(Path home) throws IOException {
        try (FileChannel channel = FileChannel.open(home.resolve(NAME), StandardOpenOption.READ)) {
            @Nullable FileLock lock = channel.tryLock(MARK, 1, true);
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Waits for the moment that somebody looks at it; nobody keeps it but the owner. */
    private static void mark(FileChannel channel) throws IOException {
        var _ = channel.lock(MARK, 1, false);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock(OWNER, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another host uses the home folder. */
    public static final class HomeInUseException extends Exception {

        HomeInUseException(String message) {
            super(message);
        }
    }
}
