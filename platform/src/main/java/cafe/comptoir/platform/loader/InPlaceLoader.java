package cafe.comptoir.platform.loader;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/**
 * A plugin under test: its classes are those that the test has, its resources those of its own folder,
 * even where other plugins on the same class path have some of the same names.
 */
final class InPlaceLoader extends PluginClassLoader {

    InPlaceLoader(PluginManager plugins, PluginDescriptor plugin, PluginSource.InPlace source) {
        super(plugins, plugin, source.loader());
        addFile(source.folder().toFile());
    }

    @Override
    protected boolean shouldDelegateToParent(String className) {
        return true;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Enumeration<URL> own = findResources(name);
        return own.hasMoreElements() ? own : getParent().getResources(name);
    }
}
