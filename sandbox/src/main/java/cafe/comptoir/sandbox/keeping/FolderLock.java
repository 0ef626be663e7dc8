package cafe.comptoir.sandbox.keeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One sandbox at a time has a folder. The system lets go when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock on(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!isTaken(channel)) {
            return new FolderLock(channel);
        }
        channel.close();
        throw new WorldNotKept(
                "Another sandbox has the world in %s; end it, or name another folder."
                        .formatted(folder));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException sameProcess) {
            return true;
        }
    }
}
