package cafe.comptoir.platform.dispatch;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acts after a while, on a platform thread: virtual ones may all be held up when it matters. */
final class Timers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Timers.class);

    private final ScheduledThreadPoolExecutor thread;

    Timers() {
        thread =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("acknowledge").factory());
        thread.setRemoveOnCancelPolicy(true);
        // What comes while the host stops is handled without being deferred.
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    Future<?> after(Duration delay, Runnable action) {
        return thread.schedule(() -> act(action), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void act(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException failure) {
            log.error("An interaction could not be acknowledged in time", failure);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
