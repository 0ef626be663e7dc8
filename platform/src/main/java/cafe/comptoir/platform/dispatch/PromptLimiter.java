package cafe.comptoir.platform.dispatch;

import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.Route;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends an interaction's callback at once, on a virtual thread of its own. There is one to each
 * interaction, outside the bot's global limit, so it has no other request to wait for; two changes of
 * thread are saved to the person who waits. One that Discord sends back (429) goes the way of all
 * others: through JDA's own limiter.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding">Discord:
 *     interactions and the global rate limit</a>
 */
final class PromptLimiter implements RestRateLimiter {

    private static final Logger log = LoggerFactory.getLogger(PromptLimiter.class);

    private final RestRateLimiter limiter;
    private final GlobalRateLimit global;

    /** Callbacks under way, and one more for as long as others may come. */
    private final AtomicInteger open = new AtomicInteger(1);

    private volatile Runnable whenStopped = () -> {};

    PromptLimiter(RestRateLimiter limiter, GlobalRateLimit global) {
        this.limiter = limiter;
        this.global = global;
    }

    @Override
    public void enqueue(Work work) {
        if (isCallback(work) && global.getCloudflare() <= System.currentTimeMillis()) {
            open.incrementAndGet();
            Thread.ofVirtual().name("answer").start(() -> send(work));
        } else {
            limiter.enqueue(work);
        }
    }

    private static boolean isCallback(Work work) {
        return work.getRoute().getBaseRoute().equals(Route.Interactions.CALLBACK);
    }

    private void send(Work work) {
        try (Response _ = work.execute()) {
            if (!work.isDone()) {
                limiter.enqueue(work);
            }
        } catch (RuntimeException failure) {
            log.error("An interaction could not be answered", failure);
        } finally {
            close();
        }
    }

    private void close() {
        if (open.decrementAndGet() == 0) {
            whenStopped.run();
        }
    }

    @Override
    public void stop(boolean shutdown, Runnable callback) {
        limiter.stop(
                shutdown,
                () -> {
                    whenStopped = callback;
                    close();
                });
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
