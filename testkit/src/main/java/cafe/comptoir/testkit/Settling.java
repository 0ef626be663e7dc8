package cafe.comptoir.testkit;

import cafe.comptoir.platform.boot.Host;
import cafe.comptoir.sandbox.Sandbox;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits until local Discord and host have nothing more to say to each other. */
final class Settling {

    private static final long LOOK_AGAIN_NANOS = 200_000;

    private final Sandbox sandbox;
    private final Host host;
    private final Barrier barrier;

    Settling(Sandbox sandbox, Host host, Barrier barrier) {
        this.sandbox = sandbox;
        this.host = host;
        this.barrier = barrier;
    }

    void await(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            long before;
            do {
                before = sandbox.recorder().lastCall();
                pass(deadline);
                awaitIdle(deadline);
            } while (sandbox.recorder().lastCall() != before);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while settling", e);
        }
    }

    private void pass(long deadline) throws InterruptedException {
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        if (left.isNegative() || !barrier.pass(sandbox::barrier, left)) {
            throw new AssertionError("not settled: the host does not take events from the gateway");
        }
    }

    private void awaitIdle(long deadline) {
        while (!host.idle()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "not settled: a handler, job or REST call is still under way or due again");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
