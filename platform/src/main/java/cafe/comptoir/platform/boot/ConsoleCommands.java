package cafe.comptoir.platform.boot;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.api.console.ConsoleCommand;
import cafe.comptoir.platform.config.ConfigException;
import cafe.comptoir.platform.config.ConfigFiles;
import cafe.comptoir.platform.config.HostConfig;
import cafe.comptoir.platform.console.CommandNames;
import cafe.comptoir.platform.console.HomeConsole;
import cafe.comptoir.platform.console.InstalledPlugins;
import cafe.comptoir.platform.console.InstalledPlugins.Installed;
import cafe.comptoir.platform.console.PersonLanguage;
import cafe.comptoir.platform.console.PrivateCopies;
import cafe.comptoir.platform.loader.BadPluginException;
import cafe.comptoir.platform.loader.LoadedPlugin;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The subcommands of {@code comptoir} that the plugins of a home folder bring. */
public final class ConsoleCommands {

    private final Path home;
    private final UnaryOperator<String> environment;
    private final ConfigFiles yaml;
    private final InstalledPlugins plugins;

    /**
     * @param home the home folder, which need not exist
     * @param besides JARs of plugins that count where the home folder has none of the same id
     * @param environment environment variables; null for one that is not set
     */
    public ConsoleCommands(Path home, List<Path> besides, UnaryOperator<String> environment) {
        this.home = home;
        this.environment = environment;
        this.yaml = new ConfigFiles(home, environment, Locale.FRENCH);
        this.plugins = InstalledPlugins.of(home, besides);
    }

    /** Returns the names of all commands, each with the display name of the plugin it comes from. */
    public SortedMap<String, String> all() {
        SortedMap<String, String> commands = new TreeMap<>();
        for (Installed plugin : plugins.all()) {
            for (String command : plugin.descriptor().commands().keySet()) {
                commands.merge(
                        command,
                        plugin.descriptor().info().name(Locale.ENGLISH),
                        (one, other) -> one + ", " + other);
            }
        }
        return commands;
    }

    /** Returns why some files in {@code plugins/} cannot be used, one line each. */
    public List<String> problems() {
        return plugins.problems();
    }

    /**
     * Runs a command, unless several plugins have one of this name, with its plugin's own classes, from a copy of the JAR.
     *
     * @return the exit code
     * @throws ConsoleFailure in words for a person, if it did not come to an end of its own
     */
    public int run(String command, List<String> arguments, PrintStream out, PrintStream err)
            throws ConsoleFailure {
        Installed plugin = only(command);
        JvmSettings.apply();
        ConsoleLog.moveToErrors();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (PrivateCopies copies = new PrivateCopies(plugins)) {
            LoadedPlugin loaded = copies.load(plugin);
            thread.setContextClassLoader(loaded.loader());
            return instance(loaded, command)
                    .run(
                            new HomeConsole(home, yaml, plugin.descriptor(), locale(), out, err),
                            List.copyOf(arguments));
        } catch (BadPluginException e) {
            throw new ConsoleFailure(command, String.valueOf(e.getMessage()), e);
        } catch (NoClassDefFoundError e) {
            throw new ConsoleFailure(
                    command, "the class %s is missing".formatted(e.getMessage()), e);
        } catch (Exception | LinkageError e) {
            String message = e.getMessage();
            throw new ConsoleFailure(command, message == null ? e.toString() : message, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Installed only(String command) throws ConsoleFailure {
        List<Installed> bringing = plugins.bringing(command);
        return switch (bringing.size()) {
            case 0 -> throw new IllegalArgumentException("no command " + command);
            case 1 -> bringing.getFirst();
            default ->
                    throw new ConsoleFailure(
                            command, CommandNames.twice(command, bringing).toString());
        };
    }

    private static ConsoleCommand instance(LoadedPlugin loaded, String command)
            throws BadPluginException, ReflectiveOperationException {
        String type = requireNonNull(loaded.artifact().descriptor().commands().get(command));
        try {
            return loaded.type("commands: " + command, type, ConsoleCommand.class)
                    .getConstructor()
                    .newInstance();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    "%s has no public constructor without parameters".formatted(type), e);
        }
    }

    private Locale locale() {
        return PersonLanguage.of(environment).orElseGet(this::ofTheCafe);
    }

    private Locale ofTheCafe() {
        try {
            return yaml.look(HomeFolder.SETTINGS, HostConfig.class).get().language().locale();
        } catch (ConfigException e) {
            return Locale.FRENCH;
        }
    }
}
