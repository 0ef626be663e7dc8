package cafe.comptoir.sshsecurity.store;

import cafe.comptoir.api.service.VaultUnavailableException;
import cafe.comptoir.sshsecurity.proof.Hashes;
import cafe.comptoir.sshsecurity.proof.MerkleLog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes: collects what is appended, brings it to the disk with one force, adds it to
 * the tree, and only then acknowledges.
 */
final class LogWriter {

    private static final Logger log = LoggerFactory.getLogger(LogWriter.class);

    private final LinkedBlockingQueue<Work> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final Object gate = new Object();
    private final SegmentWriter segments;
    private final MerkleLog tree;
    private final Progress progress;
    private final StoreOptions options;
    private final DiskHealth disk;
    private final Signer signer;
    private final BlockBuilder builder = new BlockBuilder();
    private final List<Work> deferred = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closing;
    private long nextSeq;
    private long nextRecord;
    private long lastCommit = System.nanoTime();

    LogWriter(
            SegmentWriter segments,
            MerkleLog tree,
            Progress progress,
            Recovery.Start start,
            StoreOptions options) {
        this.segments = segments;
        this.tree = tree;
        this.progress = progress;
        this.options = options;
        this.disk = new DiskHealth(options, segments.folder());
        this.signer = new Signer(tree);
        this.nextSeq = start.nextSeq();
        this.nextRecord = start.nextRecord();
        this.thread = Thread.ofPlatform().name("vault-writer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    StoreState state() {
        return closing ? new StoreState.Closed() : disk.state();
    }

    CompletableFuture<Void> append(Work work) {
        synchronized (gate) {
            if (closing) {
                return refused("the vault is being stopped");
            }
            if (waiting.get() > StoreOptions.WAITING_BYTES && !work.urgent()) {
                return refused("the vault's disk does not keep up with what is appended");
            }
            waiting.addAndGet(work.bytes());
            queue.add(work);
        }
        return work.done();
    }

    private static CompletableFuture<Void> refused(String why) {
        return CompletableFuture.failedFuture(new VaultUnavailableException(why));
    }

    private void run() {
        try (builder) {
            while (!closing || !queue.isEmpty()) {
                Work first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    commit(collect(first));
                }
                retryWhenDue();
                signer.signWhenDue();
            }
            signer.sign();
            segments.close();
        } catch (InterruptedException e) {
            log.error("The vault's writer was interrupted and stops", e);
        } catch (IOException e) {
            log.warn("The vault's last segment could not be closed: {}", e.toString());
        } finally {
            closing = true;
            refuseRest();
        }
    }

    private void refuseRest() {
        VaultUnavailableException stopped = new VaultUnavailableException("the vault has stopped");
        deferred.forEach(work -> work.done().completeExceptionally(stopped));
        for (Work rest = queue.poll(); rest != null; rest = queue.poll()) {
            rest.done().completeExceptionally(stopped);
        }
    }

    /** A first append after a pause goes at once; in a stream each force waits for company. */
    private Group collect(Work first) throws InterruptedException {
        Group group = new Group(builder);
        group.add(first);
        long deadline = lastCommit + Progress.nanos(StoreOptions.WINDOW_MILLIS);
        while (group.bytes() < StoreOptions.LARGEST_GROUP) {
            Work next = queue.poll();
            if (next == null && group.bytes() < StoreOptions.GROUP_BYTES) {
                next = queue.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            if (next == null) {
                break;
            }
            group.add(next);
        }
        return group;
    }

    private void commit(Group group) {
        try {
            disk.requireSpace(group.isUrgent());
            write(group.blocks());
            if (!group.isUrgent()) {
                disk.succeeded();
            }
            group.works().forEach(work -> work.done().complete(null));
        } catch (IOException | RuntimeException e) {
            builder.reset();
            fail(group, e);
        } finally {
            lastCommit = System.nanoTime();
            waiting.addAndGet(-group.bytes());
        }
    }

    private void write(List<Group.Placed> blocks) throws IOException {
        List<ByteBuffer> frames = new ArrayList<>();
        long seq = nextSeq;
        long record = nextRecord;
        for (Group.Placed placed : blocks) {
            Block block = placed.block();
            frames.add(Frame.encode(Frame.header(block, seq, record, placed.continues()), block));
            seq++;
            record += block.count();
        }
        segments.commit(frames, nextSeq);
        frames.forEach(frame -> tree.append(Hashes.leaf(Frame.entry(frame))));
        nextSeq = seq;
        nextRecord = record;
        progress.to(seq, record);
    }

    private void fail(Group group, Exception e) {
        disk.failed(e);
        VaultUnavailableException refusal =
                new VaultUnavailableException(
                        "the vault does not take records: " + disk.state(), e);
        for (Work work : group.works()) {
            if (work.urgent() && deferred.size() < StoreOptions.MOST_DEFERRED && !closing) {
                deferred.add(work);
                waiting.addAndGet(work.bytes());
            } else {
                work.done().completeExceptionally(refusal);
            }
        }
    }

    /** Tries the disk again when nobody appends, so that the vault takes records again by itself. */
    private void retryWhenDue() {
        if (disk.isWell() || !disk.isRetryDue()) {
            return;
        }
        if (!deferred.isEmpty()) {
            List<Work> again = List.copyOf(deferred);
            deferred.clear();
            commit(groupOf(again));
        }
        String before = disk.state().toString();
        Work probe =
                Work.Records.of(List.of(options.own("takes records again after " + before)), false);
        waiting.addAndGet(probe.bytes());
        commit(groupOf(List.of(probe)));
    }

    private Group groupOf(List<Work> works) {
        Group group = new Group(builder);
        works.forEach(group::add);
        return group;
    }

    /** Brings all that waits to the disk and ends the thread; an interrupt is kept for afterwards. */
    void close() {
        synchronized (gate) {
            closing = true;
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
