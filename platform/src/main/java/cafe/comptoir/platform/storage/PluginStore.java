package cafe.comptoir.platform.storage;

import cafe.comptoir.api.storage.PluginDatabase;
import javax.sql.DataSource;

/** One plugin's database while it is open. */
@SuppressWarnings("DoNotCallSuggester")
public final class PluginStore implements PluginDatabase, AutoCloseable {

    @Override
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T, X extends Exception> T write(Work<T, X> work) throws X {
        throw new UnsupportedOperationException();
    }

    /** Runs something right after the write transaction in which this is called has committed. */
    public void afterCommit(Runnable action) {
        throw new UnsupportedOperationException();
    }

    /** Returns the connections, for tools that read; a writer goes through {@link #write}. */
    public DataSource dataSource() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
