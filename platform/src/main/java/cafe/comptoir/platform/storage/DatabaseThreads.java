package cafe.comptoir.platform.storage;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of one plugin's database. They end with it, so nothing that the plugin's code leaves on
 * them outlives it. Their number is bounded by who may come, not here.
 */
final class DatabaseThreads implements AutoCloseable {

    private static final long IDLE_SECONDS = 10;

    private final ExecutorService threads;

    DatabaseThreads(String name) {
        this.threads =
                new ThreadPoolExecutor(
                        0,
                        Integer.MAX_VALUE,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        work -> new DatabaseThread(work, name));
    }

    /**
     * Does some work and waits for it, an interruption notwithstanding: whoever waited must know
     * whether it was done.
     */
    <T> T call(Callable<T> work) throws Exception {
        Future<T> result = threads.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception exception ? exception : unchecked(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Exception unchecked(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
