package cafe.comptoir.sshsecurity.store;

import cafe.comptoir.sshsecurity.proof.Hashes;
import cafe.comptoir.sshsecurity.proof.MerkleLog;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where the log ends after whatever happened to the host. What follows the last whole append was
 * never acknowledged; it is moved aside, never deleted.
 */
final class Recovery {

    /** The leaf of a block that was gone before the tree knew it. */
    private static final byte[] HOLE = Hashes.leaf(new byte[0]);

    private final Path folder;
    private final Path quarantine;
    private final Disk disk;
    private final List<Finding> findings = new ArrayList<>();

    Recovery(Path folder, Path quarantine, Disk disk) {
        this.folder = folder;
        this.quarantine = quarantine;
        this.disk = disk;
    }

    /**
     * Where the log goes on.
     *
     * @param findings what the engineer should know, to be written to the log itself
     */
    record Start(long nextSeq, long nextRecord, List<Finding> findings) {}

    Start recover(MerkleLog tree, boolean hadCheckpoint) throws IOException {
        List<Segment> segments = Segment.in(folder);
        Edge edge = segments.isEmpty() ? new Edge(0, 0) : edge(segments);
        if (hadCheckpoint && tree.signed().isEmpty()) {
            findings.add(new Finding.TreeRemade());
        }
        if (tree.size() > edge.nextSeq()) {
            findings.add(new Finding.SignedMissing(edge.nextSeq(), tree.size() - edge.nextSeq()));
        }
        grow(tree, segments, edge.nextSeq());
        return new Start(tree.size(), edge.nextRecord(), List.copyOf(findings));
    }

    private record Edge(long nextSeq, long nextRecord) {}

    private Edge edge(List<Segment> segments) throws IOException {
        Segment newest = segments.getLast();
        Optional<StoredBlock> last = cutTail(newest);
        for (Segment older : segments.reversed()) {
            if (last.isPresent()) {
                break;
            }
            last = lastOf(older);
        }
        long nextRecord = last.map(StoredBlock::nextRecord).orElse(0L);
        long nextSeq = last.map(block -> block.seq() + 1).orElse(0L);
        return new Edge(Math.max(nextSeq, newest.from()), nextRecord);
    }

    private static Optional<StoredBlock> lastOf(Segment segment) throws IOException {
        try (SegmentReader reader = new SegmentReader(segment)) {
            Optional<StoredBlock> last = Optional.empty();
            for (Optional<StoredBlock> block = reader.next(SegmentReader.Depth.HEAD);
                    block.isPresent();
                    block = reader.next(SegmentReader.Depth.HEAD)) {
                last = block;
            }
            return last;
        }
    }

    /** Cuts what follows the last whole append, and returns its last block. */
    private Optional<StoredBlock> cutTail(Segment segment) throws IOException {
        Optional<StoredBlock> last = Optional.empty();
        long keep = 0;
        long size;
        try (SegmentReader reader = new SegmentReader(segment)) {
            for (Optional<StoredBlock> block = reader.next(SegmentReader.Depth.WHOLE);
                    block.isPresent();
                    block = reader.next(SegmentReader.Depth.WHOLE)) {
                if (reader.skippedDamage()) {
                    findings.add(new Finding.Damaged(segment.name(), block.get().seq()));
                }
                if (!block.get().continues()) {
                    last = block;
                    keep = reader.end();
                }
            }
            size = reader.size();
        }
        if (size > keep) {
            moveAside(segment, keep, size);
        }
        return last;
    }

    private void moveAside(Segment segment, long from, long size) throws IOException {
        Files.createDirectories(quarantine);
        Path aside = quarantine.resolve("%s.%d".formatted(segment.name(), from));
        try (FileChannel source = FileChannel.open(segment.file(), StandardOpenOption.READ);
                FileChannel copy =
                        FileChannel.open(
                                aside,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE)) {
            long at = from;
            while (at < size) {
                at += source.transferTo(at, size - at, copy);
            }
            copy.force(true);
        }
        disk.forceFolder(quarantine);
        try (Disk.AppendFile file = disk.append(segment.file())) {
            file.truncate(from);
            file.force();
        }
        findings.add(
                new Finding.HalfWritten(
                        segment.name(),
                        size - from,
                        from,
                        quarantine.getFileName() + "/" + aside.getFileName()));
    }

    /** Brings the tree to the log's end. */
    private static void grow(MerkleLog tree, List<Segment> segments, long nextSeq)
            throws IOException {
        for (Segment segment : segments) {
            if (segment.to() > tree.size()) {
                grow(tree, segment);
            }
        }
        fill(tree, nextSeq);
    }

    private static void grow(MerkleLog tree, Segment segment) throws IOException {
        try (SegmentReader reader = new SegmentReader(segment)) {
            for (Optional<StoredBlock> block = reader.next(SegmentReader.Depth.WHOLE);
                    block.isPresent();
                    block = reader.next(SegmentReader.Depth.WHOLE)) {
                if (block.get().seq() >= tree.size()) {
                    fill(tree, block.get().seq());
                    tree.append(Hashes.leaf(Frame.entry(block.get().frame())));
                }
            }
        }
    }

    private static void fill(MerkleLog tree, long to) {
        while (tree.size() < to) {
            tree.append(HOLE);
        }
    }
}
