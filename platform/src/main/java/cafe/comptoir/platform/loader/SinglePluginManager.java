package cafe.comptoir.platform.loader;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pf4j.AbstractPluginManager;
import org.pf4j.DefaultExtensionFactory;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultVersionManager;
import org.pf4j.ExtensionFactory;
import org.pf4j.ExtensionFinder;
import org.pf4j.ExtensionWrapper;
import org.pf4j.Plugin;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;
import org.pf4j.VersionManager;

/** PF4J without its folders, its status files and its extensions: class loaders and states. */
final class SinglePluginManager extends AbstractPluginManager {

    private final ClassLoader contract;
    private @Nullable PluginArtifact incoming;

    SinglePluginManager(Path work, ClassLoader contract) {
        super(work);
        this.contract = contract;
        setSystemVersion(PluginDescriptor.CONTRACT);
    }

    PluginWrapper load(PluginArtifact artifact) {
        incoming = artifact;
        try {
            loadPlugin(artifact.location());
            startPlugin(artifact.id());
            return getPlugin(artifact.id());
        } finally {
            incoming = null;
        }
    }

    void unload(String id) {
        if (getPlugin(id) != null) {
            unloadPlugin(id, false);
        }
    }

    /** What PF4J needs to know of a plugin. */
    private static final class Described extends DefaultPluginDescriptor {

        Described(PluginDescriptor plugin) {
            super(
                    plugin.id(),
                    plugin.id(),
                    Plugin.class.getName(),
                    plugin.version(),
                    plugin.api(),
                    "",
                    "");
            setDependencies(plugin.depends().toArray(String[]::new));
        }
    }

    private PluginArtifact incoming() {
        if (incoming == null) {
            throw new IllegalStateException("PF4J loads what nobody asked for");
        }
        return incoming;
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new PluginDescriptorFinder() {
            @Override
            public boolean isApplicable(Path path) {
                return true;
            }

            @Override
            public org.pf4j.PluginDescriptor find(Path path) {
                return new Described(incoming().descriptor());
            }
        };
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new PluginLoader() {
            @Override
            public boolean isApplicable(Path path) {
                return true;
            }

            @Override
            public ClassLoader loadPlugin(Path path, org.pf4j.PluginDescriptor descriptor) {
                return incoming().source() instanceof PluginSource.InPlace inPlace
                        ? new InPlaceLoader(SinglePluginManager.this, descriptor, inPlace)
                        : new JarLoader(SinglePluginManager.this, descriptor, contract, path);
            }
        };
    }

    @Override
    protected PluginFactory createPluginFactory() {
        return _ -> new Plugin();
    }

    @Override
    protected ExtensionFactory createExtensionFactory() {
        return new DefaultExtensionFactory();
    }

    @Override
    protected VersionManager createVersionManager() {
        return new DefaultVersionManager();
    }

    @Override
    protected PluginRepository createPluginRepository() {
        return new PluginRepository() {
            @Override
            public List<Path> getPluginPaths() {
                return List.of();
            }

            @Override
            public boolean deletePluginPath(Path path) {
                return false;
            }
        };
    }

    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new PluginStatusProvider() {
            @Override
            public boolean isPluginDisabled(String id) {
                return false;
            }

            @Override
            public void disablePlugin(String id) {}

            @Override
            public void enablePlugin(String id) {}
        };
    }

    @Override
    protected ExtensionFinder createExtensionFinder() {
        return new NoExtensions();
    }

    @SuppressWarnings("rawtypes")
    private static final class NoExtensions implements ExtensionFinder {

        @Override
        public <T> List<ExtensionWrapper<T>> find(Class<T> type) {
            return List.of();
        }

        @Override
        public <T> List<ExtensionWrapper<T>> find(Class<T> type, String plugin) {
            return List.of();
        }

        @Override
        public List<ExtensionWrapper> find(String plugin) {
            return List.of();
        }

        @Override
        public Set<String> findClassNames(String plugin) {
            return Set.of();
        }
    }
}
