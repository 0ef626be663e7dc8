package cafe.comptoir.monitoring.check;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A few platform threads for calls that block inside native code; none while there is none. */
public final class NativeCalls implements AutoCloseable {

    private static final int MOST = 32;
    private static final long IDLE_SECONDS = 20;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    MOST,
                    MOST,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().name("monitoring-native-", 0).daemon().factory());

    /** Makes the pool; threads come when they are needed. */
    public NativeCalls() {
        threads.allowCoreThreadTimeOut(true);
    }

    <T> Future<T> submit(Callable<T> call) {
        return threads.submit(call);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
