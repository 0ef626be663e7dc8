package cafe.comptoir.sshsecurity.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;

/** One at a time, in this process or another: the console changes files that the host uses. */
final class ExclusiveFile {

    private ExclusiveFile() {}

    /** Waits until nobody else has the file. Java itself waits for other processes only. */
    static FileLock lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException inThisProcess) {
                Thread.onSpinWait();
            }
        }
    }
}
