package cafe.comptoir.platform.boot;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs what JDA writes to the gateway. JDA looks every 500 ms for something to write; until Discord is
 * ready it looks far more often, because the request for the servers' members, which a ready Discord
 * waits for, would else lie there for that long at each start.
 */
final class GatewayPool extends ScheduledThreadPoolExecutor {

    private static final long IDLE_MILLIS = 500;
    private static final long EAGER_MILLIS = 5;

    private volatile boolean eager = true;

    GatewayPool() {
        super(1, Thread.ofPlatform().name("gateway-write").daemon().factory());
        setRemoveOnCancelPolicy(true);
    }

    /** Goes back to JDA's own pace. */
    void settle() {
        eager = false;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        boolean idling = unit.toMillis(delay) == IDLE_MILLIS;
        return eager && idling
                ? super.schedule(task, EAGER_MILLIS, TimeUnit.MILLISECONDS)
                : super.schedule(task, delay, unit);
    }
}
