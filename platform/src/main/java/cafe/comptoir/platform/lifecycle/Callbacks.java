package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.platform.i18n.Explained;
import cafe.comptoir.platform.i18n.Reason;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Calls into plugins, each on a fresh virtual thread: thread locals that a plugin sets end with the
 * thread instead of keeping the plugin's classes, and one that hangs holds nobody.
 */
final class Callbacks {

    private Callbacks() {}

    /** What is called, if nothing comes back. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    /** A call that did not return in time. */
    static final class TooSlow extends TimeoutException implements Explained {

        private final transient Reason reason;

        private TooSlow(Reason reason) {
            super(reason.toString());
            this.reason = reason;
        }

        @Override
        public Reason reason() {
            return reason;
        }
    }

    /** Like {@link #call}, for what gives nothing back. */
    static void run(String what, ClassLoader loader, Duration limit, Action action)
            throws Exception {
        var _ =
                call(
                        what,
                        loader,
                        limit,
                        () -> {
                            action.run();
                            return true;
                        });
    }

    /**
     * Calls and waits.
     *
     * @param what the call, for the message and the thread's name
     * @throws TimeoutException if it did not return in time; it was interrupted
     * @throws Exception what it threw; an {@link Error} is thrown as it is
     */
    static <T> T call(String what, ClassLoader loader, Duration limit, Callable<T> body)
            throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread =
                Thread.ofVirtual()
                        .name(what)
                        .inheritInheritableThreadLocals(false)
                        .unstarted(() -> run(body, result));
        thread.setContextClassLoader(loader);
        thread.start();
        try {
            if (!thread.join(limit)) {
                thread.interrupt();
                throw new TooSlow(Reason.of("too-slow", what, limit.toSeconds()));
            }
            return result.get();
        } catch (ExecutionException e) {
            throw rethrow(e);
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        }
    }

    private static <T> void run(Callable<T> body, CompletableFuture<T> result) {
        try {
            result.complete(body.call());
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    private static Exception rethrow(ExecutionException failure) {
        return switch (failure.getCause()) {
            case Error error -> throw error;
            case Exception exception -> exception;
            case null, default -> failure;
        };
    }
}
