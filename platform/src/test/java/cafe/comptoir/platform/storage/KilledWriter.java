package cafe.comptoir.platform.storage;

import java.nio.file.Path;

/** A process that writes rows and says each number once it is committed, until it is killed. */
public final class KilledWriter {

    private KilledWriter() {}

    public static void main(String[] arguments) {
        Databases databases = new Databases(Path.of(arguments[0]));
        PluginStore store = databases.open("killed", ClassLoader.getPlatformClassLoader());
        store.write(tx -> tx.execute("CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY)"));
        for (int i = 1; ; i++) {
            int id = i;
            store.write(tx -> tx.execute("INSERT INTO note (id) VALUES (?)", id));
            System.out.println(id);
        }
    }
}
