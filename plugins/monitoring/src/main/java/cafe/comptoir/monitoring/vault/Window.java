package cafe.comptoir.monitoring.vault;

import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.api.service.LogVault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The batches that are under way to the vault, a bounded number, in their order. */
final class Window {

    private static final Logger log = LoggerFactory.getLogger(Window.class);
    private static final int MOST = 16;

    private final Semaphore room = new Semaphore(MOST);
    private final Deque<Entry> underWay = new ConcurrentLinkedDeque<>();
    private final Runnable onFailure;
    private volatile boolean failed;

    /**
     * @param onFailure called when the vault refuses a batch, on any thread; must not block
     */
    Window(Runnable onFailure) {
        this.onFailure = onFailure;
    }

    private record Entry(List<LogRecord> batch, CompletableFuture<Void> future) {}

    /** Returns whether a batch was refused since the last {@link #settle}. */
    boolean hasFailed() {
        return failed;
    }

    /**
     * Sends a batch as soon as there is room.
     *
     * @param acknowledged told how many records are on the vault's disk
     * @return false if it was not sent: one before it was refused, or there was no room in time
     */
    boolean send(
            LogVault vault, List<LogRecord> batch, Duration patience, LongConsumer acknowledged)
            throws InterruptedException {
        if (failed || !room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        if (failed) {
            room.release();
            return false;
        }
        Entry entry;
        try {
            entry = new Entry(batch, vault.append(batch));
        } catch (RuntimeException e) {
            room.release();
            log.debug("The vault went away", e);
            return false;
        }
        underWay.add(entry);
        var _ =
                entry.future()
                        .whenComplete((_, failure) -> done(entry, failure == null, acknowledged));
        return true;
    }

    /**
     * Waits until the fate of all batches is known.
     *
     * @return those that the vault has not acknowledged, in their order
     */
    List<List<LogRecord>> settle(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<List<LogRecord>> refused = new ArrayList<>();
        for (Entry entry : underWay) {
            if (!isAcknowledged(entry, deadline)) {
                refused.add(entry.batch());
            }
        }
        underWay.clear();
        failed = false;
        return refused;
    }

    private void done(Entry entry, boolean acknowledged, LongConsumer count) {
        if (acknowledged) {
            underWay.remove(entry);
            count.accept(entry.batch().size());
        } else {
            failed = true;
        }
        room.release();
        if (!acknowledged) {
            onFailure.run();
        }
    }

    private static boolean isAcknowledged(Entry entry, long deadline) {
        try {
            entry.future().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
