package cafe.comptoir.platform.config;

import java.nio.file.Path;
import java.util.List;

/** Hears what becomes of edits; called on the thread that polls. */
public interface ConfigListener {

    /** An edit took effect. */
    default void reloaded(Path file) {}

    /** An edit has problems; what was running is kept. */
    default void refused(Path file, List<Problem> problems) {}

    /** Something works but is better done otherwise, such as a secret written out in the file. */
    default void warned(Problem warning) {}
}
