package cafe.comptoir.platform.storage;

import java.nio.file.Path;

/** The databases of a home folder, one file a plugin. */
@SuppressWarnings("DoNotCallSuggester")
public final class Databases implements AutoCloseable {

    private final Path dataFolder;

    public Databases(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    /**
     * Opens a plugin's database and migrates it: the host's tables, then the plugin's own.
     *
     * @param pluginLoader finds the plugin's migrations
     * @throws StorageException if the file cannot be used or a migration fails
     */
    public PluginStore open(String pluginId, ClassLoader pluginLoader) {
        throw new UnsupportedOperationException(dataFolder + pluginId + pluginLoader);
    }

    /** Closes every store that is still open. */
    @Override
    public void close() {}
}
