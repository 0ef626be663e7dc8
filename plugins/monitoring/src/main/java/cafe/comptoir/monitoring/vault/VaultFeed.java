package cafe.comptoir.monitoring.vault;

import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.api.service.LogVault;
import cafe.comptoir.api.service.ServiceRef;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
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
    private final Backlog backlog;
    private final Losses losses;
    private final Signal signal = new Signal();
    private final Window window = new Window(signal::give);
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Condition live = turn.newCondition();
    private final LongAdder sent = new LongAdder();
    private volatile boolean straight;
    private volatile boolean closed;

    private final CatchUp waiting;
    private final Thread drainer;

    /** Begins with what the backlog holds; {@code losses} are written as the vault takes them. */
    VaultFeed(ServiceRef<LogVault> vault, Backlog backlog, Losses losses) {
        this.vault = vault;
        this.backlog = backlog;
        this.losses = losses;
        this.waiting = new CatchUp(vault, window, sent, () -> closed);
        this.straight = backlog.bytes() == 0 && vault.get().isPresent();
        this.drainer = Thread.ofVirtual().name("monitoring-vault").start(this::drain);
    }

    /**
     * How it goes.
     *
     * @param sent records that the vault has acknowledged
     * @param spooled records that had to wait on the disk, and have reached it
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
                sent.sum(),
                backlog.kept(),
                backlog.lost(),
                backlog.bytes(),
                Optional.ofNullable(why));
    }

    private String reason(boolean gone) {
        return backlog.trouble().orElse(gone ? "gone" : "behind");
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
                backlog.keep(batch);
                signal.give();
            }
        } catch (InterruptedException e) {
            backlog.keep(batch);
            Thread.currentThread().interrupt();
        } finally {
            turn.unlock();
        }
    }

    /** Writes records that say what is missing, if anything is. */
    public void writeLosses(Instant now) {
        losses.write(this::takesHoles, now);
    }

    private boolean takesHoles(List<LogRecord> holes) {
        turn.lock();
        try {
            return (straight && sendStraight(holes)) || backlog.keepHoles(holes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return backlog.keepHoles(holes);
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
            window.settle(PATIENCE).forEach(backlog::keep);
            backlog.close();
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
        window.settle(PATIENCE).forEach(backlog::keep);
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
            if (oldest.isEmpty() || !waiting.send(oldest.get())) {
                return;
            }
            backlog.delete(oldest.get());
        }
    }

    private Optional<Path> oldestOrStraight() throws IOException {
        turn.lock();
        try {
            Optional<Path> oldest = backlog.oldest();
            if (oldest.isEmpty()) {
                straight = true;
                live.signalAll();
            }
            return oldest;
        } finally {
            turn.unlock();
        }
    }
}
