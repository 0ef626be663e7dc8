package cafe.comptoir.sshsecurity.store;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the disk takes what is written, and when to try again. Changed by the writer's thread only. */
final class DiskHealth {

    private static final Logger log = LoggerFactory.getLogger(DiskHealth.class);

    private final StoreOptions options;
    private final Path folder;
    private volatile StoreState state = new StoreState.Taking();
    private long lastFailure = System.nanoTime();

    DiskHealth(StoreOptions options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    StoreState state() {
        return state;
    }

    boolean isWell() {
        return state instanceof StoreState.Taking;
    }

    boolean isRetryDue() {
        return System.nanoTime() - lastFailure > Progress.nanos(StoreOptions.RETRY_MILLIS);
    }

    /**
     * Does nothing if something may be written now.
     *
     * @param urgent whether it may go below the space that is kept free
     */
    void requireSpace(boolean urgent) throws IOException {
        if (!isWell() && !isRetryDue()) {
            throw new NotYetException();
        }
        long usable = options.disk().usable(folder);
        if (usable < options.reserve().getAsLong() && !urgent) {
            throw new FullException(usable);
        }
    }

    /** What was written is on the disk. */
    void succeeded() {
        become(new StoreState.Taking());
    }

    void failed(Exception e) {
        if (!(e instanceof NotYetException)) {
            lastFailure = System.nanoTime();
            become(stateOf(e));
        }
    }

    private void become(StoreState now) {
        if (!now.getClass().equals(state.getClass())) {
            log.warn("The vault is now: {}", now);
        }
        state = now;
    }

    private static StoreState stateOf(Exception e) {
        if (e instanceof FullException full) {
            return new StoreState.Full(full.usable);
        }
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left") || message.contains("quota exceeded")
                ? new StoreState.Full(0)
                : new StoreState.Failing(e instanceof IOException ? message : e.toString());
    }

    /** There is less space than what is to stay free. */
    private static final class FullException extends IOException {
        private final long usable;

        FullException(long usable) {
            super("the disk is full");
            this.usable = usable;
        }
    }

    /** The disk failed a moment ago. */
    private static final class NotYetException extends IOException {}
}
