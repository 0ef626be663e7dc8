package cafe.comptoir.api.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A folder of the plugin's own, {@code data/<plugin>/} in the home folder. */
public interface PluginFiles {

    /** Returns the folder; it exists. */
    Path root();

    /**
     * Returns the path of a file in the folder.
     *
     * @param name relative, with {@code /} between its parts
     * @throws IllegalArgumentException if the name leads out of the folder
     */
    Path resolve(String name);

    /**
     * Writes a file, making its folders: the old content or the new one is there, never a half, and
     * the new one is on the disk when this returns.
     *
     * @throws IOException if it could not be written; the old content is still there
     */
    Path write(String name, InputStream content) throws IOException;
}
