package cafe.comptoir.platform.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The YAML files of a home folder. */
@SuppressWarnings("DoNotCallSuggester")
public final class ConfigFiles {

    private final Path home;
    private final UnaryOperator<String> environment;
    private volatile Locale language;

    /**
     * @param environment a variable's value, or null where it is not set
     * @param language of the comments in files that are written
     */
    public ConfigFiles(Path home, UnaryOperator<String> environment, Locale language) {
        this.home = home;
        this.environment = environment;
        this.language = language;
    }

    /** Sets the language of comments from now on: known once {@code comptoir.yml} has been read. */
    public void write(Locale language) {
        this.language = language;
    }

    /** Tells the listener from now on what becomes of edits. */
    public void listen(ConfigListener listener) {
        throw new UnsupportedOperationException();
    }

    /**
     * Binds a file, which is written with comments and defaults if it is missing.
     *
     * @param file relative to the home folder
     * @throws ConfigException with all problems
     */
    public <T extends Record> LiveConfig<T> open(Path file, Class<T> type) {
        throw new UnsupportedOperationException(home + " " + environment + language + file + type);
    }

    /** Returns what is wrong with a file, without writing it; a missing file is read as empty. */
    public List<Problem> check(Path file, Class<? extends Record> type) {
        throw new UnsupportedOperationException();
    }

    /** Reloads the open files whose content has changed. */
    public void pollOnce() {
        throw new UnsupportedOperationException();
    }
}
