package cafe.comptoir.platform.loader;

import cafe.comptoir.platform.i18n.Reason;
import java.nio.file.Path;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginWrapper;

/**
 * Holds the classes of loaded plugins, through PF4J. PF4J is told one plugin at a time, dependencies
 * first and dependents gone, because it loses track of more. Safe for use by several threads.
 */
public final class PluginShelf {

    private final SinglePluginManager plugins;

    /**
     * @param work the folder of private copies
     * @param host finds the classes of exported packages
     */
    public PluginShelf(Path work, ClassLoader host) {
        this.plugins = new SinglePluginManager(work, new ContractLoader(host));
    }

    /**
     * Makes a plugin's classes usable; those it depends on must be loaded.
     *
     * @throws BadPluginException if PF4J will not have it
     */
    public synchronized LoadedPlugin load(PluginArtifact artifact) throws BadPluginException {
        try {
            PluginWrapper wrapper = plugins.load(artifact);
            return new LoadedPlugin(artifact, wrapper.getPluginClassLoader());
        } catch (PluginRuntimeException e) {
            unload(artifact.id());
            throw new BadPluginException(
                    Reason.quoted("%s: %s".formatted(artifact.id(), e.getMessage())));
        }
    }

    /** Forgets a plugin's classes; does nothing if they are not loaded. */
    public synchronized void unload(String id) {
        plugins.unload(id);
    }
}
