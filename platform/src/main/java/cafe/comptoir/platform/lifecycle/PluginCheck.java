package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.api.console.ConsoleCommand;
import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.platform.config.ConfigException;
import cafe.comptoir.platform.config.ConfigFiles;
import cafe.comptoir.platform.config.HostConfig;
import cafe.comptoir.platform.config.LiveConfig;
import cafe.comptoir.platform.config.Problem;
import cafe.comptoir.platform.console.CommandNames;
import cafe.comptoir.platform.console.InstalledPlugins.Installed;
import cafe.comptoir.platform.i18n.Bundles;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.loader.BadPluginException;
import cafe.comptoir.platform.loader.Inbox;
import cafe.comptoir.platform.loader.LoadedPlugin;
import cafe.comptoir.platform.loader.PluginArtifact;
import cafe.comptoir.platform.loader.PluginDescriptor;
import cafe.comptoir.platform.loader.PluginReader;
import cafe.comptoir.platform.loader.PluginShelf;
import cafe.comptoir.platform.loader.PluginSource;
import com.google.inject.Module;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what is wrong with the JARs of a home folder and their settings, running none of them. */
public final class PluginCheck {

    private final Path home;
    private final ConfigFiles files;
    private final Optional<HostConfig> cafe;
    private final Set<String> commands;
    private final PluginShelf shelf;
    private final Map<String, PluginArtifact> plugins = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * @param cafe {@code comptoir.yml}, empty where it does not say
     * @param commands the subcommands of {@code comptoir} itself
     */
    public PluginCheck(
            Path home, ConfigFiles files, Optional<HostConfig> cafe, Set<String> commands) {
        this.commands = commands;
        this.home = home;
        this.files = files;
        this.cafe = cafe;
        this.shelf = new PluginShelf(home, PluginCheck.class.getClassLoader());
    }

    /** Returns every problem, one line each. */
    public List<String> problems() {
        Inbox.jarsIn(home.resolve("plugins")).forEach(this::read);
        CommandNames.clashes(
                        plugins.values().stream()
                                .map(one -> new Installed(one.descriptor(), one.location()))
                                .toList(),
                        commands)
                .forEach(this::report);
        PluginGraph graph =
                new PluginGraph(plugins.values().stream().map(PluginArtifact::descriptor).toList());
        Set<String> loaded = new TreeSet<>();
        for (String id : graph.order()) {
            PluginArtifact plugin = plugins.get(id);
            if (plugin != null && stands(plugin, graph) && inspect(plugin)) {
                loaded.add(id);
            }
        }
        graph.order().reversed().stream().filter(loaded::contains).forEach(shelf::unload);
        return List.copyOf(problems);
    }

    private void read(Path jar) {
        String shown = PluginReader.shown(jar);
        try {
            PluginDescriptor descriptor = PluginReader.jar(jar, shown);
            PluginArtifact artifact =
                    new PluginArtifact(descriptor, new PluginSource.Jar(jar), jar);
            PluginArtifact other = plugins.putIfAbsent(descriptor.id(), artifact);
            if (other != null) {
                report(
                        Reason.of(
                                "there-already",
                                shown,
                                descriptor.id(),
                                PluginReader.shown(other.location())));
            }
        } catch (BadPluginException e) {
            e.reasons().forEach(this::report);
        }
    }

    /** Whether the plugin's surroundings let it start. */
    private boolean stands(PluginArtifact plugin, PluginGraph graph) {
        String shown = PluginReader.shown(plugin.location());
        int before = problems.size();
        if (!plugin.descriptor().fitsContract()) {
            problems.add(
                    "%s: was written for version %s of the plugin API, this host has %s."
                            .formatted(
                                    shown, plugin.descriptor().api(), PluginDescriptor.CONTRACT));
        }
        List<String> circle = graph.circle(plugin.id());
        if (!circle.isEmpty()) {
            problems.add(
                    "%s: plugins depend on each other: %s."
                            .formatted(shown, String.join(", ", circle)));
        }
        plugin.descriptor().intents().stream()
                .filter(needed -> cafe.isPresent() && !cafe.get().intents().contains(needed))
                .forEach(needed ->
                        problems.add(
                                "%s: needs the intent %s, which comptoir.yml does not list under 'intents'."
                                        .formatted(shown, needed)));
        plugin.descriptor().depends().stream()
                .filter(needed -> !plugins.containsKey(needed))
                .forEach(needed ->
                        problems.add(
                                "%s: needs the plugin '%s', which is not in plugins/."
                                        .formatted(shown, needed)));
        return problems.size() == before;
    }

    private boolean inspect(PluginArtifact plugin) {
        try {
            LoadedPlugin loaded = shelf.load(plugin);
            inspect(loaded, plugin.descriptor());
            return true;
        } catch (BadPluginException e) {
            e.reasons().forEach(this::report);
            return false;
        }
    }

    private void inspect(LoadedPlugin loaded, PluginDescriptor descriptor) {
        attempt(() -> loaded.type("module", descriptor.module(), Module.class));
        attempt(() -> loaded.type("entry", descriptor.entry(), BotPlugin.class));
        descriptor
                .commands()
                .forEach((name, type) ->
                        attempt(() ->
                                loaded.type("commands: " + name, type, ConsoleCommand.class)));
        String shown = PluginReader.shown(loaded.artifact().location());
        try {
            Bundles.load(loaded.loader(), Locale.FRENCH)
                    .differences()
                    .forEach(line -> problems.add(shown + ": " + line));
        } catch (IllegalArgumentException e) {
            problems.add(shown + ": " + e.getMessage());
        }
        descriptor
                .config()
                .ifPresent(name ->
                        attempt(() ->
                                settings(descriptor, loaded.type("config", name, Record.class))));
    }

    private boolean settings(PluginDescriptor descriptor, Class<? extends Record> type) {
        Path file = Path.of("config", descriptor.id() + ".yml");
        try (LiveConfig<?> settings = files.look(file, type)) {
            cafe.map(it -> settings.unknownRoles(it.roles().keySet()))
                    .filter(strangers -> !strangers.isNone())
                    .ifPresent(strangers -> strangers.toString().lines().forEach(problems::add));
        } catch (ConfigException e) {
            e.problems().stream().map(Problem::toString).forEach(problems::add);
        }
        return true;
    }

    private void attempt(Attempt attempt) {
        try {
            var _ = attempt.run();
        } catch (BadPluginException e) {
            e.reasons().forEach(this::report);
        }
    }

    private void report(Reason problem) {
        problems.add(problem.toString());
    }

    /** One look at a plugin. */
    @FunctionalInterface
    private interface Attempt {
        Object run() throws BadPluginException;
    }
}
