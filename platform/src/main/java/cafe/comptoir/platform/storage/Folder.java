package cafe.comptoir.platform.storage;

import cafe.comptoir.api.storage.PluginFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A plugin's folder; nothing it names lies outside. */
@SuppressWarnings("DoNotCallSuggester")
public final class Folder implements PluginFiles {

    private final Path root;

    private Folder(Path root) {
        this.root = root;
    }

    /** Opens a folder, making it if it is missing. */
    public static Folder open(Path root) throws IOException {
        return new Folder(root);
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public Path resolve(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path write(String name, InputStream content) throws IOException {
        throw new UnsupportedOperationException();
    }
}
