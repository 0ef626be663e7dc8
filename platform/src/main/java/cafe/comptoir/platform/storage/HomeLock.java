package cafe.comptoir.platform.storage;

import java.io.IOException;
import java.nio.file.Path;

/** Held by the one host that uses a home folder; the operating system lets go when it dies. */
@SuppressWarnings("DoNotCallSuggester")
public final class HomeLock implements AutoCloseable {

    private HomeLock() {}

    /**
     * Takes the lock.
     *
     * @throws HomeInUseException if another host has it
     * @throws IOException if the home folder cannot be written
     */
    public static HomeLock take(Path home) throws IOException, HomeInUseException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}

    /** Another host uses the home folder. */
    public static final class HomeInUseException extends Exception {

        HomeInUseException(String message) {
            super(message);
        }
    }
}
