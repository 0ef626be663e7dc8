package cafe.comptoir.platform.loader;

import java.nio.file.Path;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/** Loads a plugin's own classes first, except those that the host exports. */
final class JarLoader extends PluginClassLoader {

    JarLoader(PluginManager plugins, PluginDescriptor plugin, ClassLoader contract, Path location) {
        super(plugins, plugin, contract);
        addFile(location.toFile());
    }

    @Override
    protected boolean shouldDelegateToParent(String className) {
        return ExportedPackages.hold(className);
    }
}
