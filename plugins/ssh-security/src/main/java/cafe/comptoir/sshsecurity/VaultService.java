package cafe.comptoir.sshsecurity;

import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.api.service.LogVault;
import cafe.comptoir.sshsecurity.store.VaultStore;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The vault for other plugins. What they do on an acknowledgement does not hold up the writer. */
final class VaultService implements LogVault, AutoCloseable {

    private final VaultStore store;
    private final ExecutorService acknowledging = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    VaultService(VaultStore store) {
        this.store = store;
    }

    @Override
    public CompletableFuture<Void> append(List<LogRecord> records) {
        return store.append(records).whenCompleteAsync((_, _) -> {}, acknowledging);
    }

    /** Stops the writer, and waits until everybody has heard what became of their records. */
    @Override
    public void close() {
        store.close();
        acknowledging.close();
    }
}
