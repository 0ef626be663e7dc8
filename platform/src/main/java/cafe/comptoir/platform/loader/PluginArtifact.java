package cafe.comptoir.platform.loader;

import java.nio.file.Path;

/**
 * A plugin that could be loaded.
 *
 * @param source where it came from
 * @param location what is loaded: a private copy of a JAR, or a folder
 */
public record PluginArtifact(PluginDescriptor descriptor, PluginSource source, Path location) {

    /** Returns the plugin's id. */
    public String id() {
        return descriptor.id();
    }

    /** Returns the plugin's version. */
    public String version() {
        return descriptor.version();
    }
}
