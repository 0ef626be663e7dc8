package cafe.comptoir.monitoring.vault;

import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.api.service.LogVault;
import cafe.comptoir.api.service.ServiceRef;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way into the vault. While it takes records, batches go straight to it, several under way. When
 * it does not, what was under way and what follows goes to the spool, and from there, in order, when
 * it is back; only then do new batches go straight again. A batch whose fate is not known is sent
 * once more: a line may come twice, but none is missing.
 */
public final class VaultFeed implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(VaultFeed.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long WAIT_TO_CATCH_UP_MILLIS = 200;

    private final ServiceRef<LogVault> vault;
    private final Spool spool;
    private final LongSupplier mostBytes;
    private final Signal signal = new Signal();
    private final Window window = new Window(signal::give);
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Condition live = turn.newCondition();
    private final LongAdder sent = new LongAdder();
    private final LongAdder spooled = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private volatile boolean straight;
    private volatile boolean closed;
    private volatile @Nullable String trouble;

    /** The file that the vault has taken a part of, and what it has not: the drainer's own. */
    private @Nullable Path partly;

    private List<List<LogRecord>> remaining = List.of();
    private final Thread drainer;

    /**
     * Begins with what the spool holds.
     *
     * @param mostBytes how much the spool may hold
     */
    VaultFeed(ServiceRef<LogVault> vault, Spool spool, LongSupplier mostBytes) {
        this.vault = vault;
        this.spool = spool;
        this.mostBytes = mostBytes;
        this.straight = spool.bytes() == 0 && vault.get().isPresent();
        this.drainer = Thread.ofVirtual().name("monitoring-vault").start(this::drain);
    }

    /**
     * How it goes.
     *
     * @param sent records that the vault has acknowledged
     * @param spooled records that went to the spool
     * @param lost records for which there was no room
     * @param trouble why records do not go straight to the vault; empty if they do
     */
    public record Status(
            long sent, long spooled, long lost, long waitingBytes, Optional<String> trouble) {}

    /** Returns how it goes. */
    public Status status() {
        boolean gone = vault.get().isEmpty();
        // That it is gone is known before the first record that would have gone to it.
        String why = straight && !gone ? null : reason(gone);
        return new Status(
                sent.sum(), spooled.sum(), lost.sum(), spool.bytes(), Optional.ofNullable(why));
    }

    private String reason(boolean gone) {
        String known = trouble;
        return known != null ? known : gone ? "gone" : "behind";
    }

    /**
     * Takes records on; blocks while too many are under way.
     *
     * @param patient whether the sender can wait while the spool is being emptied
     */
    public void offer(List<LogRecord> batch, boolean patient) {
        if (batch.isEmpty()) {
            return;
        }
        turn.lock();
        try {
            if (patient) {
                waitForCatchUp();
            }
            if (!straight || !sendStraight(batch)) {
                keep(batch);
                signal.give();
            }
        } catch (InterruptedException e) {
            keep(batch);
            Thread.currentThread().interrupt();
        } finally {
            turn.unlock();
        }
    }

    /** Looks whether the vault has come back. */
    void look() {
        signal.give();
    }

    /** Puts what is under way and unacknowledged on the disk. */
    @Override
    public void close() throws IOException {
        closed = true;
        signal.give();
        try {
            drainer.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        turn.lock();
        try {
            straight = false;
            window.settle(PATIENCE).forEach(this::keep);
            spool.close();
        } finally {
            turn.unlock();
        }
    }

    /** Slows senders that can wait, so that the spool gets empty however much they have. */
    private void waitForCatchUp() throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(WAIT_TO_CATCH_UP_MILLIS);
        while (!straight && left > 0 && vault.get().isPresent()) {
            left = live.awaitNanos(left);
        }
    }

    /** Sends a batch, or returns false if the vault does not take any; the turn is held. */
    private boolean sendStraight(List<LogRecord> batch) throws InterruptedException {
        Optional<LogVault> there = vault.get();
        boolean on = there.isPresent() && window.send(there.get(), batch, PATIENCE, sent::add);
        if (!on) {
            fallBack();
        }
        return on;
    }

    /** What was under way comes before what follows. */
    private void fallBack() {
        straight = false;
        window.settle(PATIENCE).forEach(this::keep);
    }

    private void keep(List<LogRecord> batch) {
        try {
            if (spool.append(batch, mostBytes.getAsLong())) {
                spooled.add(batch.size());
                trouble = null;
                return;
            }
            trouble = "full";
        } catch (IOException e) {
            if (!"disk".equals(trouble)) {
                log.warn("The spool for the vault cannot be written", e);
            }
            trouble = "disk";
        }
        lost.add(batch.size());
    }

    private void drain() {
        while (!closed) {
            signal.await(straight ? Duration.ofMinutes(1) : Duration.ofSeconds(1));
            if (closed) {
                return;
            }
            try {
                if (straight && window.hasFailed()) {
                    inTurn(this::fallBack);
                }
                if (!straight && vault.get().isPresent()) {
                    catchUp();
                }
            } catch (IOException e) {
                log.warn("The spool for the vault cannot be read; trying again", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void inTurn(Runnable action) {
        turn.lock();
        try {
            action.run();
        } finally {
            turn.unlock();
        }
    }

    /** Sends file by file; when none is left, new batches go straight again. */
    private void catchUp() throws IOException, InterruptedException {
        while (!closed) {
            Optional<Path> oldest = oldestOrStraight();
            if (oldest.isEmpty() || !send(oldest.get())) {
                return;
            }
            turn.lock();
            try {
                spool.delete(oldest.get());
            } finally {
                turn.unlock();
            }
        }
    }

    private Optional<Path> oldestOrStraight() throws IOException {
        turn.lock();
        try {
            Optional<Path> oldest = spool.oldest();
            if (oldest.isEmpty()) {
                straight = true;
                trouble = null;
                live.signalAll();
            }
            return oldest;
        } finally {
            turn.unlock();
        }
    }

    /** Sends the batches of one file; false if the vault has not taken all of them. */
    private boolean send(Path segment) throws IOException, InterruptedException {
        if (!segment.equals(partly)) {
            remaining = Spool.read(segment);
            partly = segment;
        }
        List<List<LogRecord>> left = new ArrayList<>(remaining);
        Optional<LogVault> there = vault.get();
        while (!left.isEmpty()
                && !closed
                && there.isPresent()
                && window.send(there.get(), left.getFirst(), PATIENCE, sent::add)) {
            left.removeFirst();
        }
        // What was refused comes before what was not sent.
        left.addAll(0, window.settle(PATIENCE));
        remaining = left;
        return left.isEmpty();
    }
}
