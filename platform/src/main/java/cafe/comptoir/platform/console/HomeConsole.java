package cafe.comptoir.platform.console;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.console.ConsoleCommand.Console;
import cafe.comptoir.api.storage.PluginFiles;
import cafe.comptoir.platform.config.ConfigException;
import cafe.comptoir.platform.config.ConfigFiles;
import cafe.comptoir.platform.loader.Capability;
import cafe.comptoir.platform.loader.PluginDescriptor;
import cafe.comptoir.platform.storage.Folder;
import cafe.comptoir.platform.storage.HomeLock;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A home folder for one command of a plugin. Touched only when something of it is asked for, so that a
 * command can explain itself where there is none.
 *
 * @param home the home folder
 * @param yaml its settings
 * @param plugin whose command it is
 */
public record HomeConsole(
        Path home,
        ConfigFiles yaml,
        PluginDescriptor plugin,
        Locale locale,
        PrintStream out,
        PrintStream err)
        implements Console {

    @Override
    public PluginFiles files() {
        requireHome();
        if (!plugin.needs(Capability.FILES)) {
            throw new IllegalStateException(
                    "%s/plugin.yml: files need the capability 'files'; add it to 'capabilities'"
                            .formatted(plugin.id()));
        }
        try {
            return Folder.open(home.resolve("data").resolve(plugin.id()));
        } catch (IOException e) {
            throw new UncheckedIOException("the plugin's files cannot be opened: " + e, e);
        }
    }

    @Override
    public <T extends Record> Config<T> config(Class<T> type) {
        requireHome();
        try {
            return yaml.look(Path.of("config", plugin.id() + ".yml"), type);
        } catch (ConfigException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public boolean hostRuns() {
        try {
            return HomeLock.isTaken(home);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot tell whether a host runs on %s: %s".formatted(home, e), e);
        }
    }

    private void requireHome() {
        if (!Files.isDirectory(home)) {
            throw new IllegalStateException(
                    "%s: there is no such home folder; name it with --home DIR.".formatted(home));
        }
    }
}
