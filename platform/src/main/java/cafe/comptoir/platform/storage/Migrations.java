package cafe.comptoir.platform.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings one plugin's tables up to date: the host's, then its own. Flyway, which is slow to load, is
 * asked only when the scripts are others than those it saw last.
 */
final class Migrations {

    private static final ClassLoader HOST = Migrations.class.getClassLoader();

    private final SqliteFile file;
    private final DataSource connections;

    Migrations(SqliteFile file) {
        this.file = file;
        this.connections = file.connections();
    }

    void run(ClassLoader plugin) {
        Scripts host = Scripts.in(HOST, "cafe/comptoir/platform/storage/sqlite");
        Scripts own = Scripts.in(plugin, "db/migration", "db/migration-sqlite");
        try {
            Optional<String> wanted = fingerprint(host, own);
            if (wanted.isEmpty() || !wanted.equals(fingerprintSeen())) {
                migrate("comptoir_host_history", host);
                if (!own.none()) {
                    migrate("comptoir_history", own);
                }
                see(wanted.orElse(""));
            }
        } catch (FlywayException | SQLException e) {
            throw file.explain(e).orElseGet(() -> failed(e));
        }
    }

    private static Optional<String> fingerprint(Scripts host, Scripts own) {
        return host.fingerprint()
                .flatMap(first -> own.fingerprint().map(second -> first + "\n\n" + second));
    }

    private StorageException failed(Exception e) {
        return new StorageException(
                "%s: its tables could not be brought up to date. %s"
                        .formatted(file.name(), String.valueOf(e.getMessage()).strip()),
                e);
    }

    private void migrate(String history, Scripts scripts) {
        try {
            flyway(scripts.loader(), history, scripts).load().migrate();
        } finally {
            // Flyway's log factory keeps the last class loader it was given.
            flyway(HOST, history, scripts).load();
        }
    }

    private FluentConfiguration flyway(ClassLoader loader, String history, Scripts scripts) {
        return Flyway.configure(loader)
                .dataSource(connections)
                .loggers("slf4j")
                .table(history)
                .locations(scripts.locations())
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    private Optional<String> fingerprintSeen() throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            if (!hasRows(
                    statement, "SELECT 1 FROM sqlite_master WHERE name = 'comptoir_migrated'")) {
                return Optional.empty();
            }
            try (ResultSet row =
                    statement.executeQuery("SELECT fingerprint FROM comptoir_migrated")) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static boolean hasRows(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private void see(String fingerprint) throws SQLException {
        try (Connection connection = connections.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "UPDATE comptoir_migrated SET fingerprint = ?")) {
            update.setString(1, fingerprint);
            update.executeUpdate();
        }
    }
}
