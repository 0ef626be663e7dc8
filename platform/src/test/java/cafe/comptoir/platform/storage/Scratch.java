package cafe.comptoir.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Databases in a folder of a test, and plugins that are nothing but migrations. */
final class Scratch implements AutoCloseable {

    private static final String NOTES =
            "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);";

    final Path data;
    final Databases databases;
    private final Path root;

    Scratch(Path root) {
        this.root = root;
        this.data = root.resolve("data");
        this.databases = new Databases(data);
    }

    PluginStore notes() {
        return databases.open("notes", plugin("notes", "V1__notes.sql", NOTES));
    }

    /** Returns the loader of a plugin whose folder holds one more migration. */
    URLClassLoader plugin(String id, String script, String sql) {
        try {
            Path classes = root.resolve("classes-" + id);
            Path folder = Files.createDirectories(classes.resolve("db/migration"));
            Files.writeString(folder.resolve(script), sql);
            return new URLClassLoader(
                    new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int count(PluginStore store) {
        return store.read(tx -> tx.createQuery("SELECT count(*) FROM note").mapTo(int.class).one());
    }

    @Override
    public void close() {
        databases.close();
    }
}
