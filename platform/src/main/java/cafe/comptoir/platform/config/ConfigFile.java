package cafe.comptoir.platform.config;

import cafe.comptoir.platform.i18n.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of the home folder and the record it is bound to.
 *
 * @param <T> the record
 */
final class ConfigFile<T extends Record> {

    private final Path home;
    private final Path name;
    private final Class<T> type;
    private final SecretSource secrets;
    private final ConfigListener listener;
    private volatile byte @Nullable [] content;

    ConfigFile(Path home, Path name, Class<T> type, SecretSource secrets, ConfigListener listener) {
        this.home = home;
        this.name = name;
        this.type = type;
        this.secrets = secrets;
        this.listener = listener;
    }

    /** What became of a reading. */
    sealed interface Outcome<T> {
        List<Problem> problems();
    }

    /** The record. */
    record Bound<T>(T value) implements Outcome<T> {

        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }

    /** Everything that is wrong. */
    record Refused<T>(List<Problem> problems) implements Outcome<T> {}

    Path name() {
        return name;
    }

    Outcome<T> read() {
        try {
            return bind(Files.readAllBytes(home.resolve(name)));
        } catch (IOException e) {
            return new Refused<>(List.of(unreadable(e)));
        }
    }

    /** Reads the file as if it were there and said nothing. */
    Outcome<T> readAsSilent() {
        return bind("{}".getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the file if its content is not what was read last. */
    Optional<Outcome<T>> readIfEdited() {
        try {
            byte[] now = Files.readAllBytes(home.resolve(name));
            return Arrays.equals(now, content) ? Optional.empty() : Optional.of(bind(now));
        } catch (NoSuchFileException e) {
            // Editors that save by renaming leave a moment without file; a deleted one changes
            // nothing.
            return Optional.empty();
        } catch (IOException e) {
            return content == null
                    ? Optional.empty()
                    : Optional.of(forget(new Refused<>(List.of(unreadable(e)))));
        }
    }

    void tellRefused(List<Problem> problems) {
        listener.refused(name, problems);
    }

    void tellReloaded() {
        listener.reloaded(name);
    }

    private Outcome<T> forget(Outcome<T> outcome) {
        content = null;
        return outcome;
    }

    private Outcome<T> bind(byte[] bytes) {
        content = bytes;
        try {
            Binder binder = new Binder(name, secrets);
            @Nullable T value = binder.bind(type, new YamlTree(name).read(bytes));
            binder.findings().warnings().forEach(listener::warned);
            return value == null ? new Refused<>(binder.findings().problems()) : new Bound<>(value);
        } catch (ConfigException e) {
            return new Refused<>(e.problems());
        }
    }

    private Problem unreadable(IOException error) {
        Reason why =
                error instanceof NoSuchFileException
                        ? Reason.of("yaml-file-missing")
                        : Reason.of("yaml-file-unreadable", error);
        return new Problem(name, 1, why);
    }
}
