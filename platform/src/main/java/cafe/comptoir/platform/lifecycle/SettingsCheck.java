package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.platform.config.Problem;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.loader.LoadedPlugin;
import cafe.comptoir.platform.loader.PluginArtifact;
import cafe.comptoir.platform.loader.PluginShelf;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Binds the settings of a version that is about to be swapped in, so that a slip in the file is found
 * while the version before still runs: nothing could bring that one back, as it reads the same file.
 */
final class SettingsCheck {

    private static final Logger log = LoggerFactory.getLogger(SettingsCheck.class);

    private final HostRooms host;
    private final PluginShelf shelf;

    SettingsCheck(HostRooms host) {
        this.host = host;
        // The one of running plugins holds one version of each.
        this.shelf =
                new PluginShelf(host.home().resolve("work"), SettingsCheck.class.getClassLoader());
    }

    /**
     * Returns what is wrong with the file; empty too where the plugin cannot be loaded by itself, of
     * which its start has more to say.
     */
    Optional<Reason> slip(PluginArtifact plugin) {
        if (plugin.descriptor().config().isEmpty() || !plugin.descriptor().depends().isEmpty()) {
            return Optional.empty();
        }
        try {
            List<Problem> problems =
                    problems(shelf.load(plugin), plugin.descriptor().config().get());
            return problems.isEmpty() ? Optional.empty() : Optional.of(Problem.lines(problems));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (Exception | LinkageError e) {
            log.debug("The settings of {} cannot be looked at ahead", plugin.id(), e);
            return Optional.empty();
        } finally {
            shelf.unload(plugin.id());
        }
    }

    private List<Problem> problems(LoadedPlugin plugin, String type) throws Exception {
        String id = plugin.artifact().id();
        Class<? extends Record> settings = plugin.type("config", type, Record.class);
        return Callbacks.call(
                id + ".settings",
                plugin.loader(),
                host.config().get().limits().callback(),
                () -> host.files().check(Path.of("config", id + ".yml"), settings));
    }
}
