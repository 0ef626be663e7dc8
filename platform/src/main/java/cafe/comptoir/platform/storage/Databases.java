package cafe.comptoir.platform.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The databases of a home folder, one file a plugin, each open once at a time. */
public final class Databases implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Databases.class);

    private final Path dataFolder;
    private final Map<String, PluginStore> open = new ConcurrentHashMap<>();

    /** Closes idle connections of all files. */
    private final ScheduledExecutorService housekeeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("database-housekeeper").factory());

    public Databases(Path dataFolder) {
        this.dataFolder = dataFolder;
        Thread.ofPlatform().daemon().name("database-warm-up").start(this::warmUp);
    }

    /** Loads SQLite, the pool and Jdbi, a third of a second, while the host does other things. */
    private void warmUp() {
        SqliteFile memory = new SqliteFile(Path.of(":memory:"), "warm-up");
        try (HikariDataSource pool = memory.pool(2, housekeeper);
                Handle handle = Jdbi.create(pool).open()) {
            handle.createQuery("SELECT 1").mapTo(int.class).one();
        } catch (RuntimeException e) {
            log.debug("The first real database will say what is wrong", e);
        }
    }

    /**
     * Opens a plugin's database and migrates it: the host's tables, then the plugin's own.
     *
     * @param pluginLoader finds the plugin's migrations
     * @throws StorageException if the file cannot be used or a migration fails
     * @throws IllegalStateException if it is open already
     */
    public PluginStore open(String pluginId, ClassLoader pluginLoader) {
        return open.compute(
                pluginId,
                (_, known) -> {
                    if (known != null) {
                        throw new IllegalStateException(
                                "the database of %s is open already".formatted(pluginId));
                    }
                    return connect(pluginId, pluginLoader);
                });
    }

    /** Closes every store that is still open. */
    @Override
    public void close() {
        List.copyOf(open.values()).forEach(PluginStore::close);
        housekeeper.shutdownNow();
    }

    private PluginStore connect(String pluginId, ClassLoader pluginLoader) {
        String fileName = pluginId + ".db";
        SqliteFile file =
                new SqliteFile(
                        dataFolder.resolve(fileName), dataFolder.getFileName() + "/" + fileName);
        DatabaseThreads threads = new DatabaseThreads(file.name());
        boolean opened = false;
        try {
            Files.createDirectories(dataFolder);
            HikariDataSource pool = threads.call(() -> pool(file, pluginLoader));
            opened = true;
            return new PluginStore(file, threads, pool, () -> open.remove(pluginId));
        } catch (StorageException e) {
            throw e;
        } catch (Exception e) {
            throw file.explain(e)
                    .orElseGet(() -> new StorageException(file.name() + ": " + e.getMessage(), e));
        } finally {
            if (!opened) {
                threads.close();
            }
        }
    }

    private HikariDataSource pool(SqliteFile file, ClassLoader pluginLoader) {
        new Migrations(file).run(pluginLoader);
        return file.pool(PluginStore.READERS + 1, housekeeper);
    }
}
