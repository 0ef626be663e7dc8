package cafe.comptoir.monitoring.vault;

import cafe.comptoir.api.plugin.Registration;
import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.api.service.LogVault;
import cafe.comptoir.api.service.ServiceRef;
import cafe.comptoir.api.service.VaultUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A vault that keeps to memory, can go away, come back, and refuse. */
final class MemoryVault implements LogVault, ServiceRef<LogVault> {

    private final List<LogRecord> kept = new ArrayList<>();
    private final List<CompletableFuture<Void>> held = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private boolean there = true;
    private boolean holding;
    private int refusing;

    @Override
    public synchronized CompletableFuture<Void> append(List<LogRecord> records) {
        if (!there) {
            throw new IllegalStateException("LogVault is gone");
        }
        if (holding) {
            CompletableFuture<Void> fate = new CompletableFuture<>();
            held.add(fate);
            return fate;
        }
        if (refusing > 0) {
            refusing--;
            return CompletableFuture.failedFuture(new VaultUnavailableException("full"));
        }
        kept.addAll(records);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized Optional<LogVault> get() {
        return there ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    synchronized void refuses(int batches) {
        refusing = batches;
    }

    /** Takes batches without saying what becomes of them. */
    synchronized void hesitates() {
        holding = true;
    }

    void goes() {
        List<CompletableFuture<Void>> refused;
        synchronized (this) {
            there = false;
            holding = false;
            refused = List.copyOf(held);
            held.clear();
        }
        refused.forEach(
                fate -> fate.completeExceptionally(new VaultUnavailableException("stopped")));
        listeners.forEach(Runnable::run);
    }

    void comes() {
        synchronized (this) {
            there = true;
        }
        listeners.forEach(Runnable::run);
    }

    synchronized List<String> lines() {
        return kept.stream().map(LogRecord::text).toList();
    }
}
