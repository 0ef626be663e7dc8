package cafe.comptoir.platform.boot;

import cafe.comptoir.platform.config.ConfigFiles;
import cafe.comptoir.platform.config.HostConfig;
import cafe.comptoir.platform.config.LiveConfig;
import cafe.comptoir.platform.config.Problem;
import cafe.comptoir.platform.lifecycle.PluginCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads a home folder and says what is wrong with it, without starting anything. */
public final class Check {

    private final Path home;
    private final ConfigFiles files;
    private final Set<String> commands;

    /**
     * @param environment environment variables; null for one that is not set
     * @param commands the subcommands of {@code comptoir} itself, which no plugin's can replace
     */
    public Check(Path home, UnaryOperator<String> environment, Set<String> commands) {
        this.home = home;
        this.commands = Set.copyOf(commands);
        this.files = new ConfigFiles(home, environment, Locale.FRENCH);
    }

    /** Returns every problem of every YAML file and JAR, one line each; empty if all is well. */
    public List<String> problems() {
        if (!Files.isDirectory(home)) {
            return List.of(
                    "%s: there is no such home folder; './comptoir run --home %s' makes one."
                            .formatted(home, home));
        }
        List<String> problems = new ArrayList<>();
        files.check(HomeFolder.SETTINGS, HostConfig.class).stream()
                .map(Problem::toString)
                .forEach(problems::add);
        problems.addAll(new PluginCheck(home, files, cafe(problems), commands).problems());
        return problems;
    }

    /** Returns what plugins may count on; empty while nobody can say. */
    private Optional<HostConfig> cafe(List<String> problems) {
        if (!problems.isEmpty() || Files.notExists(home.resolve(HomeFolder.SETTINGS))) {
            return Optional.empty();
        }
        try (LiveConfig<HostConfig> config = files.open(HomeFolder.SETTINGS, HostConfig.class)) {
            return Optional.of(config.get());
        }
    }
}
