package cafe.comptoir.platform.storage;

import cafe.comptoir.api.storage.PluginDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One plugin's database while it is open. Callers queue here, in Java and before they take a thread:
 * one writer and a few readers at a time, in the order they came.
 */
public final class PluginStore implements PluginDatabase, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PluginStore.class);
    private static final Duration CLOSE = Duration.ofSeconds(2);

    static final int READERS = 3;

    private final SqliteFile file;
    private final DatabaseThreads threads;
    private final HikariDataSource pool;
    private final Runnable onClose;
    private final Jdbi jdbi;
    private final Semaphore writer = new Semaphore(1, true);
    private final Semaphore readers = new Semaphore(READERS, true);
    private volatile boolean closed;

    PluginStore(SqliteFile file, DatabaseThreads threads, HikariDataSource pool, Runnable onClose) {
        this.file = file;
        this.threads = threads;
        this.pool = pool;
        this.onClose = onClose;
        this.jdbi = Jdbi.create(pool);
    }

    @Override
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        return inTurn(readers, () -> transaction(work, false));
    }

    @Override
    public <T, X extends Exception> T write(Work<T, X> work) throws X {
        Done<T> done = inTurn(writer, () -> committed(work));
        done.afterCommit().forEach(Runnable::run);
        return done.result();
    }

    /**
     * Runs something right after the write transaction in which this is called has committed, on the
     * thread that waits for it; it must not block.
     */
    public void afterCommit(Runnable action) {
        DatabaseThread.afterCommit(action);
    }

    /** Waits a little for running transactions, then closes the file; later calls are refused. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        drain();
        try {
            threads.call(() -> {
                pool.close();
                return closed;
            });
        } catch (Exception e) {
            log.warn("{} could not be closed cleanly", file.name(), e);
        } finally {
            threads.close();
            onClose.run();
        }
    }

    private void drain() {
        try {
            if (!writer.tryAcquire(CLOSE.toMillis(), TimeUnit.MILLISECONDS)
                    || !readers.tryAcquire(READERS, CLOSE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("{} is closed while a transaction runs; it is rolled back", file.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Those who wait behind find the database closed.
            writer.release();
            readers.release(READERS);
        }
    }

    /** What a committed transaction leaves. */
    private record Done<T>(T result, List<Runnable> afterCommit) {}

    private <T> Done<T> committed(Work<T, ?> work) throws Exception {
        DatabaseThread.beginWrite();
        List<Runnable> actions;
        T result;
        try {
            result = transaction(work, true);
        } finally {
            actions = DatabaseThread.endWrite();
        }
        return new Done<>(result, actions);
    }

    @SuppressWarnings("unchecked") // what the callable throws is what the caller's work throws
    private <T, X extends Exception> T inTurn(Semaphore permits, Callable<T> work) throws X {
        if (DatabaseThread.isCurrent()) {
            throw new IllegalStateException(
                    "a transaction was begun inside another; use the handle you were given");
        }
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException(
                    file.name() + ": interrupted while waiting for another transaction", e);
        }
        try {
            if (closed) {
                throw new IllegalStateException(file.name() + " is closed");
            }
            return threads.call(work);
        } catch (Exception e) {
            throw (X) e;
        } finally {
            permits.release();
        }
    }

    private <T> T transaction(Work<T, ?> work, boolean write) throws Exception {
        try (Handle handle = jdbi.open()) {
            Connection connection = handle.getConnection();
            T result;
            try {
                file.begin(connection, write);
                result = work.with(handle);
                file.commit(connection);
            } catch (Throwable e) {
                rollBack(connection, write, e);
                throw e;
            }
            leave(connection, write);
            return result;
        } catch (Exception e) {
            throw file.explain(e).<Exception>map(known -> known).orElse(e);
        }
    }

    /** After a full disk there is nothing to roll back, and the connection no longer fit for use. */
    private void rollBack(Connection connection, boolean write, Throwable cause) {
        try {
            file.rollBack(connection);
            file.end(connection, write);
        } catch (SQLException e) {
            cause.addSuppressed(e);
            pool.evictConnection(connection);
        }
    }

    /** What was committed stays so, whatever becomes of the connection. */
    private void leave(Connection connection, boolean write) {
        try {
            file.end(connection, write);
        } catch (SQLException e) {
            log.debug("A connection to {} is given up", file.name(), e);
            pool.evictConnection(connection);
        }
    }
}
