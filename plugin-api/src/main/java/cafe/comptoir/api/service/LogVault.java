package cafe.comptoir.api.service;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps records: what it has acknowledged is on disk and cannot be changed unnoticed. Only those whom
 * the vault lets in can read them, and not through this contract.
 *
 * <p>Methods may be called by several threads. Batches of one caller are kept in the order of the
 * calls. To write fast, have several batches under way, of some hundreds of records each; the caller
 * bounds how many.
 */
public interface LogVault {

    /**
     * Appends records in their order, all or none.
     *
     * @return completes when all are on disk. Completes with a {@link VaultUnavailableException} when
     *     they were not taken; the caller keeps them and tries again. Every future is completed before
     *     the provider has stopped
     */
    CompletableFuture<Void> append(List<LogRecord> records);
}
