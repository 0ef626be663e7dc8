package cafe.comptoir.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What a command has opened: closed newest first when the command ends. When the process is told to
 * stop (Ctrl-C, {@code kill}) the command is interrupted, and waited for until it has closed all.
 */
final class Scope {

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final Deque<AutoCloseable> owned = new ArrayDeque<>();
    private final Thread command = Thread.currentThread();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean stopping;

    private Scope() {}

    /** What a command does with its scope. */
    @FunctionalInterface
    interface Work {

        /** Returns an exit code. */
        int in(Scope scope) throws Exception;
    }

    /** Does the work of a command and closes what it has opened. */
    static int run(Work work) throws Exception {
        Scope scope = new Scope();
        Runtime.getRuntime().addShutdownHook(new Thread(scope::stop, "stop"));
        try {
            return scope.closingAfter(work);
        } catch (Exception e) {
            // Whatever an interrupted command says of it, nothing has gone wrong.
            if (scope.stopping) {
                return 0;
            }
            throw e;
        } finally {
            scope.closed.countDown();
        }
    }

    /** Takes over a thing to close. */
    <C extends AutoCloseable> C own(C closeable) {
        owned.push(closeable);
        return closeable;
    }

    private int closingAfter(Work work) throws Exception {
        try (AutoCloseable _ = this::close) {
            return work.in(this);
        }
    }

    private void close() throws Exception {
        // Closing waits for things itself; the interruption was for the work alone.
        boolean _ = Thread.interrupted();
        if (owned.isEmpty()) {
            return;
        }
        try (AutoCloseable _ = this::close) {
            owned.pop().close();
        }
    }

    private void stop() {
        stopping = true;
        command.interrupt();
        try {
            closed.await(LONGEST_CLOSE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
