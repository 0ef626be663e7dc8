package cafe.comptoir.platform.console;

import cafe.comptoir.platform.loader.BadPluginException;
import cafe.comptoir.platform.loader.Inbox;
import cafe.comptoir.platform.loader.PluginDescriptor;
import cafe.comptoir.platform.loader.PluginReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The plugins that a command may come from, by what their JARs say; nothing of them is loaded. */
public final class InstalledPlugins {

    private final Map<String, Installed> plugins = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /** A plugin that was not loaded. */
    public record Installed(PluginDescriptor descriptor, Path jar) {}

    private InstalledPlugins() {}

    /**
     * Reads the plugins of a home folder.
     *
     * @param besides JARs of plugins that count where the home folder has none of the same id
     */
    public static InstalledPlugins of(Path home, List<Path> besides) {
        InstalledPlugins found = new InstalledPlugins();
        Inbox.jarsIn(home.resolve("plugins")).forEach(found::read);
        besides.forEach(found::read);
        return found;
    }

    /** Returns all plugins, by id. */
    public Collection<Installed> all() {
        return List.copyOf(plugins.values());
    }

    /** Returns a plugin by its id. */
    public Optional<Installed> find(String id) {
        return Optional.ofNullable(plugins.get(id));
    }

    /** Returns the plugins that bring a command, by id: one, unless somebody must choose. */
    public List<Installed> bringing(String command) {
        return plugins.values().stream()
                .filter(plugin -> plugin.descriptor().commands().containsKey(command))
                .toList();
    }

    /** Returns why some files cannot be used, one line each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private void read(Path jar) {
        try {
            PluginDescriptor descriptor = PluginReader.jar(jar, PluginReader.shown(jar));
            plugins.putIfAbsent(descriptor.id(), new Installed(descriptor, jar));
        } catch (BadPluginException e) {
            e.reasons().forEach(reason -> problems.add(reason.toString()));
        }
    }
}
