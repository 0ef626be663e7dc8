package cafe.comptoir.sshsecurity.store;

import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.sshsecurity.proof.Checkpoint;
import cafe.comptoir.sshsecurity.proof.LogKey;
import cafe.comptoir.sshsecurity.proof.MerkleLog;
import cafe.comptoir.sshsecurity.proof.TileReader;
import cafe.comptoir.sshsecurity.proof.VerifierKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The log on this machine's disk. Safe for use by several threads. */
public final class VaultStore implements AutoCloseable {

    private final LogFolder folder;
    private final MerkleLog tree;
    private final Progress progress;
    private final LogWriter writer;
    private final List<Finding> findings;
    private final FolderLock lock;

    private VaultStore(
            FolderLock lock,
            LogFolder folder,
            MerkleLog tree,
            Progress progress,
            LogWriter writer,
            List<Finding> findings) {
        this.lock = lock;
        this.folder = folder;
        this.tree = tree;
        this.progress = progress;
        this.writer = writer;
        this.findings = findings;
    }

    /**
     * Opens the log and recovers it from whatever happened. Only one may be open at a time.
     *
     * @throws IOException if the folder cannot be read
     */
    public static VaultStore open(Path root, LogKey key, StoreOptions options) throws IOException {
        LogFolder folder = new LogFolder(root);
        SegmentWriter.makeFolder(folder.segments(), options.disk());
        FolderLock lock = FolderLock.take(root.resolve(".lock"));
        try {
            return open(lock, folder, key, options);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static VaultStore open(
            FolderLock lock, LogFolder folder, LogKey key, StoreOptions options)
            throws IOException {
        boolean hadCheckpoint = new TileReader(folder.tree()).hasCheckpoint();
        MerkleLog tree = MerkleLog.open(folder.tree(), key);
        Recovery.Start start =
                new Recovery(folder.segments(), folder.quarantine(), options.disk())
                        .recover(tree, hadCheckpoint);
        SegmentWriter segments =
                new SegmentWriter(folder.segments(), options.disk(), options.segmentBytes());
        segments.resume(Segment.in(folder.segments()), start.nextSeq());
        Progress progress = new Progress();
        progress.to(start.nextSeq(), start.nextRecord());
        LogWriter writer = new LogWriter(segments, tree, progress, start, options);
        writer.start();
        VaultStore store = new VaultStore(lock, folder, tree, progress, writer, start.findings());
        if (!start.findings().isEmpty()) {
            var _ =
                    store.appendUrgent(
                            start.findings().stream()
                                    .map(Finding::line)
                                    .map(options::own)
                                    .toList());
        }
        return store;
    }

    /** Appends records; see {@link cafe.comptoir.api.service.LogVault#append}. */
    public CompletableFuture<Void> append(List<LogRecord> records) {
        return records.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : writer.append(Work.Records.of(List.copyOf(records), false));
    }

    /** Appends the vault's own records, for which some of the disk is kept free. */
    public CompletableFuture<Void> appendUrgent(List<LogRecord> records) {
        return writer.append(Work.Records.of(List.copyOf(records), true));
    }

    /** Appends a block that the caller packed. */
    public CompletableFuture<Void> append(Block block) {
        return writer.append(new Work.Packed(block, new CompletableFuture<>()));
    }

    /** Returns what recovery found when the log was opened; usually nothing. */
    public List<Finding> findings() {
        return findings;
    }

    public StoreState state() {
        return writer.state();
    }

    /** Returns how many blocks are on the disk. */
    public long blocks() {
        return progress.blocks();
    }

    /** Returns how many records are on the disk. */
    public long records() {
        return progress.records();
    }

    public Optional<Checkpoint> checkpoint() {
        return tree.signed();
    }

    public VerifierKey verifier() {
        return tree.verifier();
    }

    public LogFolder folder() {
        return folder;
    }

    /** Waits until there are more blocks than this; returns whether there are. */
    public boolean awaitMoreThan(long blocks, Duration limit) throws InterruptedException {
        return progress.awaitMoreThan(blocks, limit);
    }

    /** Brings all that waits to the disk, signs, and ends the writer. */
    @Override
    public void close() {
        writer.close();
        lock.close();
    }
}
