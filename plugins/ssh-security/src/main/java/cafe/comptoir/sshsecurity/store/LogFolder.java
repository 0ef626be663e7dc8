package cafe.comptoir.sshsecurity.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a log's files are.
 *
 * @param root the folder that holds them all
 */
public record LogFolder(Path root) {

    Path segments() {
        return root.resolve("segments");
    }

    Path quarantine() {
        return root.resolve("quarantine");
    }

    public Path tree() {
        return root.resolve("tree");
    }

    /** Returns a cursor over the blocks from the first one on, up to those that were there when asked. */
    public BlockCursor blocks(long from, long to) throws IOException {
        return new BlockCursor(Segment.in(segments()), from, to);
    }

    /**
     * Keeps writers away until closed.
     *
     * @throws IOException if one is at work
     */
    public AutoCloseable claim() throws IOException {
        return FolderLock.take(root.resolve(".lock"))::close;
    }

    /** Returns whether there is a log. */
    public boolean exists() throws IOException {
        return !Segment.in(segments()).isEmpty();
    }

    /** Returns how many bytes the segments take. */
    public long bytes() throws IOException {
        long sum = 0;
        for (Segment segment : Segment.in(segments())) {
            sum += Files.size(segment.file());
        }
        return sum;
    }
}
