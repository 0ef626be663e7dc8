package cafe.comptoir.sshsecurity.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends frames to the newest segment and begins new ones. After a failure it begins anew. */
final class SegmentWriter {

    private static final Logger log = LoggerFactory.getLogger(SegmentWriter.class);

    private final Path folder;
    private final Disk disk;
    private final long segmentBytes;
    private @Nullable Open open;

    SegmentWriter(Path folder, Disk disk, long segmentBytes) {
        this.folder = folder;
        this.disk = disk;
        this.segmentBytes = segmentBytes;
    }

    private static final class Open {
        private final Disk.AppendFile file;
        private long committed;

        Open(Disk.AppendFile file, long committed) {
            this.file = file;
            this.committed = committed;
        }
    }

    /** Goes on in the newest segment where there is one that is not full. */
    void resume(List<Segment> segments, long nextSeq) throws IOException {
        if (segments.isEmpty()) {
            return;
        }
        Disk.AppendFile file = disk.append(segments.getLast().file());
        if (file.size() < segmentBytes) {
            open = new Open(file, file.size());
        } else {
            file.close();
        }
    }

    /** Returns when the frames are on the disk; throws when none is. */
    void commit(List<ByteBuffer> frames, long nextSeq) throws IOException {
        Open target = target(nextSeq);
        try {
            for (ByteBuffer frame : frames) {
                target.file.write(frame.duplicate());
            }
            target.file.force();
            target.committed = target.file.size();
        } catch (IOException | RuntimeException e) {
            giveUp(target);
            throw e;
        }
    }

    private Open target(long nextSeq) throws IOException {
        Open current = open;
        if (current != null && current.committed < segmentBytes) {
            return current;
        }
        if (current != null) {
            open = null;
            current.file.close();
        }
        Path path = folder.resolve(Segment.name(nextSeq));
        Disk.AppendFile file = disk.append(path);
        try {
            file.truncate(0);
            disk.forceFolder(folder);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        Open created = new Open(file, 0);
        open = created;
        return created;
    }

    /**
     * After a failed write or force nobody knows what the file holds beyond what was committed. So it is
     * cut there and left; where even that fails, the next segment's name says where this one ends.
     */
    private void giveUp(Open target) {
        open = null;
        try (Disk.AppendFile file = target.file) {
            file.truncate(target.committed);
            file.force();
        } catch (IOException | RuntimeException e) {
            log.warn("A segment could not be cut after a failure: {}", e.toString());
        }
    }

    void close() throws IOException {
        Open current = open;
        open = null;
        if (current != null) {
            current.file.close();
        }
    }

    Path folder() {
        return folder;
    }

    static void makeFolder(Path folder, Disk disk) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            disk.forceFolder(folder.resolveSibling(".").normalize());
        }
    }
}
