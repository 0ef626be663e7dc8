package cafe.comptoir.api.storage;

import org.jdbi.v3.core.Handle;

/**
 * A plugin's own tables: a file of its own with SQLite, a schema of its own with PostgreSQL. The
 * migrations {@code db/migration/V1__what.sql …} inside the JAR have run before the plugin is built.
 * Write SQL that both understand, or put what differs in {@code db/migration-sqlite} and {@code
 * db/migration-postgresql}.
 *
 * <p>Calls block and run one transaction each, on the host's database threads, never on the caller's
 * virtual thread. Do no REST call and take no other lock inside; a nested call is refused.
 */
public interface PluginDatabase {

    /** Reads in one transaction that sees one state of the tables. */
    <T, X extends Exception> T read(Work<T, X> work) throws X;

    /**
     * Reads and writes in one transaction: all of it, or nothing when {@code work} throws. Only one
     * write runs at a time.
     */
    <T, X extends Exception> T write(Work<T, X> work) throws X;

    /**
     * What is done in a transaction.
     *
     * @param <T> what comes out
     * @param <X> what it may throw
     */
    @FunctionalInterface
    interface Work<T, X extends Exception> {

        /** Works with a handle that is valid during this call only. */
        T with(Handle handle) throws X;
    }
}
