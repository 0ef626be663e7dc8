package cafe.comptoir.platform.config;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.plugin.Registration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The settings of one file, as they are at the moment.
 *
 * @param <T> the record
 */
@SuppressWarnings("DoNotCallSuggester")
public final class LiveConfig<T extends Record> implements Config<T>, AutoCloseable {

    private volatile T current;

    LiveConfig(T current) {
        this.current = current;
    }

    @Override
    public T get() {
        return current;
    }

    @Override
    public Registration onChange(Consumer<T> listener) {
        throw new UnsupportedOperationException();
    }

    /** Reads the file again; what was running is kept if the answer is not empty. */
    public List<Problem> reload() {
        throw new UnsupportedOperationException();
    }

    /** Ends polling of the file. */
    @Override
    public void close() {}
}
