package cafe.comptoir.platform.loader;

import java.nio.file.Path;

/** Where a plugin comes from. */
public sealed interface PluginSource {

    /** A JAR, of which a private copy is loaded. */
    record Jar(Path file) implements PluginSource {}

    /** A folder of classes and resources, with a class loader of its own. */
    record Classes(Path folder) implements PluginSource {}

    /** A folder of resources whose classes a loader already has, for tests. */
    record InPlace(Path folder, ClassLoader loader) implements PluginSource {}
}
