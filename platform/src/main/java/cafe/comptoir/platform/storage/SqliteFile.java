package cafe.comptoir.platform.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One SQLite file: how its connections are set up, and what its errors mean to an admin.
 *
 * @param path the file
 * @param name as an admin sees it, {@code data/rota.db}
 */
record SqliteFile(Path path, String name) {

    /**
     * Only programs from outside can be in the way, because writers queue in Java. Long enough for a
     * backup tool's short locks.
     */
    private static final Duration BUSY = Duration.ofMillis(250);

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofSeconds(30);

    /**
     * Returns connections as they are for migrations. Every commit is on the disk when it returns
     * (FULL): Discord remembers what was done after it, so a power cut must not forget it.
     */
    SQLiteDataSource connections() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout((int) BUSY.toMillis());
        config.enforceForeignKeys(true);
        SQLiteDataSource connections = new SQLiteDataSource(config);
        connections.setUrl("jdbc:sqlite:" + path);
        return connections;
    }

    /** Returns a pool of connections that write only after {@link #begin} for writing. */
    HikariDataSource pool(int size, ScheduledExecutorService housekeeper) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(connections());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        if (size > 1) {
            config.setIdleTimeout(IDLE.toMillis());
        }
        config.setMaxLifetime(0);
        config.setConnectionTimeout(CONNECT.toMillis());
        config.setConnectionInitSql("PRAGMA query_only = ON");
        config.setScheduledExecutor(housekeeper);
        return new HikariDataSource(config);
    }

    void begin(Connection connection, boolean write) throws SQLException {
        if (write) {
            queryOnly(connection, "OFF");
        }
        mode(connection, write ? TransactionMode.IMMEDIATE : TransactionMode.DEFERRED);
        connection.setAutoCommit(false);
    }

    /** Commits. The driver's own commit would begin the next transaction at once, lock included. */
    void commit(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
    }

    void rollBack(Connection connection) throws SQLException {
        mode(connection, TransactionMode.DEFERRED);
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** Leaves a connection as the pool expects it. */
    void end(Connection connection, boolean write) throws SQLException {
        if (write) {
            queryOnly(connection, "ON");
        }
    }

    private static void mode(Connection connection, TransactionMode mode) throws SQLException {
        connection.unwrap(SQLiteConnection.class).setCurrentTransactionMode(mode);
    }

    private static void queryOnly(Connection connection, String value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = " + value);
        }
    }

    /** Returns what to tell an admin about a failure that is the file's or the disk's, not the SQL's. */
    Optional<StorageException> explain(Throwable failure) {
        return code(failure)
                .flatMap(this::explain)
                .map(text -> new StorageException(text, failure));
    }

    private Optional<String> explain(SQLiteErrorCode code) {
        // Extended codes carry the plain one in their lowest byte.
        return switch (code.code & 0xff) {
            case 13 -> told("there is no space left on the disk; make some");
            case 5, 6 -> told("another program has locked the file; close it");
            case 10 -> told("the disk does not read or write; check it");
            case 11, 26 -> told("the file is damaged; put back a copy of it");
            case 14 ->
                    told(
                            "the file cannot be opened; check that its folder is there and may be written");
            case 8 ->
                    told(
                            "the file may not be written; check its owner, and that read does not write");
            default -> Optional.empty();
        };
    }

    private Optional<String> told(String reason) {
        return Optional.of(name + ": " + reason);
    }

    private static Optional<SQLiteErrorCode> code(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return Optional.of(sqlite.getResultCode());
            }
        }
        return Optional.empty();
    }
}
