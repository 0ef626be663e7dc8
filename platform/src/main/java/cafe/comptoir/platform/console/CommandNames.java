package cafe.comptoir.platform.console;

import cafe.comptoir.platform.console.InstalledPlugins.Installed;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.loader.PluginReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of plugins' subcommands, which share one command line. */
public final class CommandNames {

    private CommandNames() {}

    /**
     * Returns which names do not lead to one plugin's command.
     *
     * @param own the names that {@code comptoir} has itself, which come first
     */
    public static List<Reason> clashes(Collection<Installed> plugins, Set<String> own) {
        List<Reason> clashes = new ArrayList<>();
        byName(plugins)
                .forEach((name, bringing) -> {
                    if (own.contains(name)) {
                        bringing.forEach(plugin -> clashes.add(taken(name, plugin)));
                    } else if (bringing.size() > 1) {
                        clashes.add(twice(name, bringing));
                    }
                });
        return clashes;
    }

    /** Returns that several plugins have a command of the same name. */
    public static Reason twice(String name, List<Installed> plugins) {
        return Reason.of(
                "console-twice",
                listed(plugins, plugin -> PluginReader.shown(plugin.jar())),
                listed(plugins, plugin -> plugin.descriptor().id()),
                name);
    }

    private static Reason taken(String name, Installed plugin) {
        return Reason.of(
                "console-taken", PluginReader.shown(plugin.jar()), plugin.descriptor().id(), name);
    }

    private static Map<String, List<Installed>> byName(Collection<Installed> plugins) {
        Map<String, List<Installed>> byName = new TreeMap<>();
        for (Installed plugin : plugins) {
            for (String name : plugin.descriptor().commands().keySet()) {
                byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(plugin);
            }
        }
        return byName;
    }

    private static String listed(List<Installed> plugins, Function<Installed, String> what) {
        return plugins.stream().map(what).collect(Collectors.joining(", "));
    }
}
