package cafe.comptoir.platform.console;

import cafe.comptoir.platform.console.InstalledPlugins.Installed;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.loader.Artifacts;
import cafe.comptoir.platform.loader.BadPluginException;
import cafe.comptoir.platform.loader.LoadedPlugin;
import cafe.comptoir.platform.loader.PluginArtifact;
import cafe.comptoir.platform.loader.PluginShelf;
import cafe.comptoir.platform.loader.PluginSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Plugins loaded for one command, from copies outside the home folder: its own belong to the host, which
 * may be running, and may swap a JAR at any moment.
 */
public final class PrivateCopies implements AutoCloseable {

    private final InstalledPlugins plugins;
    private final Path folder;
    private final Artifacts artifacts;
    private final PluginShelf shelf;
    private final Deque<PluginArtifact> loaded = new ArrayDeque<>();

    public PrivateCopies(InstalledPlugins plugins) throws IOException {
        this.plugins = plugins;
        this.folder = Files.createTempDirectory("comptoir-");
        // Ctrl-C ends the process without closing this.
        folder.toFile().deleteOnExit();
        this.artifacts = new Artifacts(folder);
        this.shelf = new PluginShelf(folder, PrivateCopies.class.getClassLoader());
    }

    /**
     * Loads a plugin, after those whose classes it needs.
     *
     * @throws BadPluginException if it cannot be used; it says why
     */
    public LoadedPlugin load(Installed plugin) throws BadPluginException {
        for (String needed : plugin.descriptor().depends()) {
            if (loaded.stream().noneMatch(other -> other.id().equals(needed))) {
                load(plugins.find(needed).orElseThrow(() -> missing(plugin, needed)));
            }
        }
        PluginArtifact artifact = artifacts.take(new PluginSource.Jar(plugin.jar()));
        artifact.location().toFile().deleteOnExit();
        loaded.push(artifact);
        return shelf.load(artifact);
    }

    private static BadPluginException missing(Installed plugin, String needed) {
        return new BadPluginException(
                Reason.of("needs-plugin-file", plugin.descriptor().id(), needed));
    }

    @Override
    public void close() throws IOException {
        while (!loaded.isEmpty()) {
            PluginArtifact artifact = loaded.pop();
            shelf.unload(artifact.id());
            artifacts.discard(artifact);
        }
        Files.deleteIfExists(folder);
    }
}
