package cafe.comptoir.platform.dispatch;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.RestRateLimiter.RateLimitConfig;
import net.dv8tion.jda.api.requests.RestRateLimiter.Work;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import net.dv8tion.jda.api.requests.SequentialRestRateLimiter;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether JDA has a REST request under way or a callback to run. Give {@link #limiter} to {@code
 * RestConfig.setRateLimiterFactory} and {@link #callbacks} to {@code JDABuilder.setCallbackPool}.
 */
public final class QuietRest {

    private final AtomicInteger pending = new AtomicInteger();

    /** Returns whether no request waits or is under way, and no callback waits or runs. */
    public boolean idle() {
        return pending.get() == 0;
    }

    /** Returns JDA's own rate limiter, except for interactions' callbacks, watched. */
    public RestRateLimiter limiter(RateLimitConfig config) {
        RestRateLimiter limiter = new SequentialRestRateLimiter(config);
        return new Watched(new PromptLimiter(limiter, config.getGlobalRateLimit()));
    }

    /** Returns a pool with a virtual thread for each callback, watched. */
    public ExecutorService callbacks() {
        return new Callbacks(Executors.newVirtualThreadPerTaskExecutor());
    }

    private final class Watched implements RestRateLimiter {

        private final RestRateLimiter limiter;

        Watched(RestRateLimiter limiter) {
            this.limiter = limiter;
        }

        @Override
        public void enqueue(Work task) {
            pending.incrementAndGet();
            limiter.enqueue(new WatchedWork(task));
        }

        @Override
        public void stop(boolean shutdown, Runnable callback) {
            limiter.stop(shutdown, callback);
        }

        @Override
        public boolean isStopped() {
            return limiter.isStopped();
        }

        @Override
        public int cancelRequests() {
            return limiter.cancelRequests();
        }
    }

    /** A request counts until it was answered, or until the limiter has seen that it is not wanted. */
    private final class WatchedWork implements Work {

        private final Work work;
        private final AtomicInteger mine = new AtomicInteger(1);

        WatchedWork(Work work) {
            this.work = work;
        }

        private void over() {
            if (mine.compareAndSet(1, 0)) {
                pending.decrementAndGet();
            }
        }

        @Override
        public @Nullable Response execute() {
            try {
                return work.execute();
            } finally {
                if (work.isDone()) {
                    over();
                }
            }
        }

        @Override
        public boolean isSkipped() {
            boolean skipped = work.isSkipped();
            if (skipped) {
                over();
            }
            return skipped;
        }

        @Override
        public void cancel() {
            work.cancel();
            over();
        }

        @Override
        public CompiledRoute getRoute() {
            return work.getRoute();
        }

        @Override
        public JDA getJDA() {
            return work.getJDA();
        }

        @Override
        public boolean isDone() {
            return work.isDone();
        }

        @Override
        public boolean isPriority() {
            return work.isPriority();
        }

        @Override
        public boolean isCancelled() {
            return work.isCancelled();
        }
    }

    private final class Callbacks extends AbstractExecutorService {

        private final ExecutorService pool;

        Callbacks(ExecutorService pool) {
            this.pool = pool;
        }

        @Override
        public void execute(Runnable callback) {
            pending.incrementAndGet();
            boolean taken = false;
            try {
                pool.execute(() -> {
                    try {
                        callback.run();
                    } finally {
                        pending.decrementAndGet();
                    }
                });
                taken = true;
            } finally {
                if (!taken) {
                    pending.decrementAndGet();
                }
            }
        }

        @Override
        public void shutdown() {
            pool.shutdown();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return pool.shutdownNow();
        }

        @Override
        public boolean isShutdown() {
            return pool.isShutdown();
        }

        @Override
        public boolean isTerminated() {
            return pool.isTerminated();
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
            return pool.awaitTermination(timeout, unit);
        }
    }
}
