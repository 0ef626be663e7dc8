package cafe.comptoir.platform.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings one plugin's tables up to date: its own and the host's beside them. */
final class Migrations {

    private static final ClassLoader HOST = Migrations.class.getClassLoader();

    /** Says which of the host's migrations a file has, so that Flyway is asked only when one is new. */
    private static final int HOST_VERSION = 1;

    private final SqliteFile file;
    private final DataSource connections;

    Migrations(SqliteFile file) {
        this.file = file;
        this.connections = file.connections();
    }

    void run(ClassLoader plugin) {
        try {
            migrateHost();
            migratePlugin(plugin);
        } catch (FlywayException e) {
            throw file.explain(e).orElseGet(() -> failed(e));
        } catch (SQLException e) {
            throw file.explain(e).orElseGet(() -> failed(e));
        }
    }

    private StorageException failed(Exception e) {
        return new StorageException(
                "%s: its tables could not be brought up to date; nothing was changed. %s"
                        .formatted(file.name(), String.valueOf(e.getMessage()).strip()),
                e);
    }

    private void migrateHost() throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            if (version(statement) == HOST_VERSION) {
                return;
            }
        }
        flyway(HOST, "comptoir_host_history", "classpath:cafe/comptoir/platform/storage/sqlite")
                .load()
                .migrate();
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + HOST_VERSION);
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            return result.getInt(1);
        }
    }

    private void migratePlugin(ClassLoader plugin) {
        String[] locations =
                Stream.of("db/migration", "db/migration-sqlite")
                        .filter(folder -> plugin.getResource(folder) != null)
                        .map("classpath:"::concat)
                        .toArray(String[]::new);
        if (locations.length == 0) {
            return;
        }
        try {
            flyway(plugin, "comptoir_history", locations).load().migrate();
        } finally {
            // Flyway's log factory keeps the last class loader it was given.
            flyway(HOST, "comptoir_history", locations).load();
        }
    }

    private FluentConfiguration flyway(ClassLoader loader, String history, String... locations) {
        return Flyway.configure(loader)
                .dataSource(connections)
                .loggers("slf4j")
                .table(history)
                .locations(locations)
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }
}
