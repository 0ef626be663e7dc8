package cafe.comptoir.platform.config;

import cafe.comptoir.platform.i18n.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * The YAML files of a home folder.
 *
 * <p>Safe for use by several threads.
 */
public final class ConfigFiles {

    private final Path home;
    private final SecretSource secrets;
    private final List<LiveConfig<?>> open = new CopyOnWriteArrayList<>();
    private final List<ConfigListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Locale language;

    /**
     * @param environment a variable's value, or null where it is not set
     * @param language of the comments in files that are written
     */
    public ConfigFiles(Path home, UnaryOperator<String> environment, Locale language) {
        this.home = home;
        this.secrets = new SecretSource(home, environment);
        this.language = language;
    }

    /** Sets the language of comments from now on: known once {@code comptoir.yml} has been read. */
    public void write(Locale language) {
        this.language = language;
    }

    /** Tells the listener from now on what becomes of edits. */
    public void listen(ConfigListener listener) {
        listeners.add(listener);
    }

    /**
     * Binds a file, which is written with comments and defaults if it is missing.
     *
     * @param file relative to the home folder
     * @throws ConfigException with all problems
     */
    public <T extends Record> LiveConfig<T> open(Path file, Class<T> type) {
        writeIfMissing(file, type);
        ConfigFile<T> content = new ConfigFile<>(home, file, type, secrets, new Everyone());
        LiveConfig<T> live = new LiveConfig<>(content, bound(content.read()), open::remove);
        open.add(live);
        return live;
    }

    /**
     * Binds a file as it is now and writes nothing; a missing file is read as empty. Edits are not
     * followed.
     *
     * @throws ConfigException with all problems
     */
    public <T extends Record> LiveConfig<T> look(Path file, Class<T> type) {
        ConfigFile<T> content =
                new ConfigFile<>(home, file, type, secrets, new ConfigListener() {});
        return new LiveConfig<>(content, bound(now(content)), _ -> {});
    }

    /** Returns what is wrong with a file, without writing it; a missing file is read as empty. */
    public <T extends Record> List<Problem> check(Path file, Class<T> type) {
        return now(new ConfigFile<>(home, file, type, secrets, new ConfigListener() {})).problems();
    }

    /** Reloads the open files whose content has changed. */
    public void pollOnce() {
        open.forEach(LiveConfig::poll);
    }

    private <T extends Record> ConfigFile.Outcome<T> now(ConfigFile<T> content) {
        return Files.exists(home.resolve(content.name())) ? content.read() : content.readAsSilent();
    }

    private static <T extends Record> T bound(ConfigFile.Outcome<T> outcome) {
        return switch (outcome) {
            case ConfigFile.Refused<T>(List<Problem> problems) ->
                    throw new ConfigException(problems);
            case ConfigFile.Bound<T>(T value) -> value;
        };
    }

    private void writeIfMissing(Path file, Class<? extends Record> type) {
        Path target = home.resolve(file);
        if (Files.exists(target)) {
            return;
        }
        try {
            Path folder = target.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, ".", ".yml");
            Files.writeString(half, new DefaultsWriter(language).write(type));
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ConfigException(
                    List.of(new Problem(file, 1, Reason.of("yaml-file-unwritable", e))));
        }
    }

    /** Passes on to every listener. */
    private final class Everyone implements ConfigListener {

        @Override
        public void reloaded(Path file) {
            listeners.forEach(listener -> listener.reloaded(file));
        }

        @Override
        public void refused(Path file, List<Problem> problems) {
            listeners.forEach(listener -> listener.refused(file, problems));
        }

        @Override
        public void warned(Problem warning) {
            listeners.forEach(listener -> listener.warned(warning));
        }
    }
}
