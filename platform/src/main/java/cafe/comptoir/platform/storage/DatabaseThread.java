package cafe.comptoir.platform.storage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A platform thread on which transactions run: native code pins a virtual thread to its carrier, and
 * a few of those would stop everything else.
 */
final class DatabaseThread extends Thread {

    /** What to do when the write transaction of this thread has committed; null outside of one. */
    private @Nullable List<Runnable> afterCommit;

    DatabaseThread(Runnable work, String name) {
        super(null, work, name, 0, false);
        setDaemon(true);
        setContextClassLoader(DatabaseThread.class.getClassLoader());
    }

    static boolean isCurrent() {
        return Thread.currentThread() instanceof DatabaseThread;
    }

    static void afterCommit(Runnable action) {
        if (!(Thread.currentThread() instanceof DatabaseThread thread)
                || thread.afterCommit == null) {
            throw new IllegalStateException("this belongs in a write transaction, on its thread");
        }
        thread.afterCommit.add(action);
    }

    /** Begins to collect actions. */
    static void beginWrite() {
        ((DatabaseThread) Thread.currentThread()).afterCommit = new ArrayList<>();
    }

    /** Ends the collection and returns it. */
    static List<Runnable> endWrite() {
        DatabaseThread thread = (DatabaseThread) Thread.currentThread();
        List<Runnable> actions = thread.afterCommit == null ? List.of() : thread.afterCommit;
        thread.afterCommit = null;
        return actions;
    }
}
