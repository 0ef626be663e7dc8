package cafe.comptoir.monitoring.vault;

import cafe.comptoir.api.service.LogClass;
import cafe.comptoir.api.service.LogRecord;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits for the vault in the {@link Spool}, within a bound. It counts as kept once it is on the disk;
 * whatever came while the disk was busy goes there together. Safe for use by several threads.
 */
final class Backlog implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Backlog.class);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String FULL = "full";

    /** What says that something is missing finds room when nothing else does. */
    private static final long ROOM_FOR_HOLES = 1 << 20;

    private final Spool spool;
    private final LongSupplier mostBytes;
    private final Losses losses;
    private final LongAdder kept = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final Signal written = new Signal();
    private final Thread syncer;
    private volatile @Nullable String trouble;
    private volatile boolean closed;
    private long unsynced;

    /**
     * @param mostBytes how much may wait
     * @param losses told what found no room
     */
    Backlog(Spool spool, LongSupplier mostBytes, Losses losses) {
        this.spool = spool;
        this.mostBytes = mostBytes;
        this.losses = losses;
        this.syncer = Thread.ofVirtual().name("monitoring-spool").start(this::syncGroups);
    }

    /** Returns how many records have reached the disk. */
    long kept() {
        return kept.sum();
    }

    /** Returns how many records are lost. */
    long lost() {
        return lost.sum();
    }

    /** Returns how much is waiting. */
    long bytes() {
        return spool.bytes();
    }

    /** Returns why records are being lost; empty if none is. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Keeps a batch behind the others, or counts it as lost. */
    void keep(List<LogRecord> batch) {
        if (!append(batch, mostBytes.getAsLong())) {
            lost.add(batch.size());
            losses.add(batch, "disk".equals(trouble) ? Hole.DISK : Hole.ROOM);
        }
    }

    /** Keeps records that say what is missing; false if not even these could be written. */
    boolean keepHoles(List<LogRecord> holes) {
        String before = trouble;
        boolean done = append(holes, mostBytes.getAsLong() + ROOM_FOR_HOLES);
        trouble = before;
        return done;
    }

    /** Returns the file that has waited longest; it is not written to any more. */
    synchronized Optional<Path> oldest() throws IOException {
        Optional<Path> oldest = spool.oldest();
        if (oldest.isEmpty()) {
            trouble = null;
        }
        return oldest;
    }

    /** Removes a file that the vault has. */
    synchronized void delete(Path file) throws IOException {
        spool.delete(file);
        trouble = FULL.equals(trouble) ? null : trouble;
    }

    /** Ends the files; everything is on the disk then. */
    @Override
    public void close() throws IOException {
        closed = true;
        written.give();
        try {
            syncer.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            spool.close();
            kept.add(unsynced);
            unsynced = 0;
        }
    }

    private synchronized boolean append(List<LogRecord> batch, long most) {
        try {
            if (spool.append(batch, most)) {
                unsynced += batch.size();
                // That a small batch finds room where a large one does not mends nothing.
                trouble = FULL.equals(trouble) ? FULL : null;
                written.give();
                return true;
            }
            trouble = FULL;
        } catch (IOException e) {
            if (!"disk".equals(trouble)) {
                log.warn("The spool for the vault cannot be written", e);
            }
            trouble = "disk";
        }
        return false;
    }

    private void syncGroups() {
        while (!closed && !Thread.currentThread().isInterrupted()) {
            written.await(LOOK_AGAIN);
            sync();
        }
    }

    private void sync() {
        Optional<FileChannel> file;
        long group;
        synchronized (this) {
            file = spool.file();
            group = unsynced;
            unsynced = 0;
        }
        try {
            if (group > 0 && file.isPresent()) {
                file.get().force(false);
            }
            kept.add(group);
        } catch (ClosedChannelException e) {
            kept.add(group); // The file was ended meanwhile, and is on the disk by that.
        } catch (IOException e) {
            log.warn("The spool for the vault cannot be brought to the disk", e);
            trouble = "disk";
            lost.add(group);
            Instant now = Instant.now();
            losses.add(Losses.OURSELVES, Hole.DISK, LogClass.SYSTEM, group, now, now);
        }
    }
}
