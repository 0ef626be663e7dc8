package cafe.comptoir.monitoring.check;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries each check when it is due, each on a virtual thread, a bounded number at once. */
public final class Runner implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Runner.class);

    /** The clock may be moved by somebody else, so it is looked at even when nothing is due. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private static final int MOST_AT_ONCE = 128;

    private final Probes probes;
    private final Clock clock;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
    private final Map<String, Probe> made = new ConcurrentHashMap<>();
    private volatile Plan plan = new Plan(List.of());
    private volatile @Nullable Timetable timetable;
    private volatile @Nullable Thread ticker;
    private volatile boolean closed;

    @Inject
    Runner(Probes probes, Clock clock) {
        this.probes = probes;
        this.clock = clock;
    }

    /** Hears what tries found. */
    @FunctionalInterface
    public interface Listener {

        /** Called on the thread of the try; may block. */
        void found(CheckConfig check, Outcome outcome);
    }

    /** Begins to try the checks of {@link #follow}. */
    public void start(Listener listener) {
        ticker = Thread.ofVirtual().name("monitoring-checks").start(() -> tick(listener));
    }

    /** Follows another plan from now on. */
    public void follow(Plan next) {
        plan = next;
        made.clear();
        timetable = new Timetable(next, clock.instant());
        LockSupport.unpark(ticker);
    }

    /** Tries a check now, on this thread; where it is being tried already, waits for that. */
    public void tryNow(CheckConfig check, Listener listener) {
        CompletableFuture<Void> own = new CompletableFuture<>();
        CompletableFuture<Void> other = underWay.putIfAbsent(check.name(), own);
        if (other != null) {
            other.join();
            return;
        }
        try {
            listener.found(check, outcome(check));
        } finally {
            underWay.remove(check.name());
            own.complete(null);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(ticker);
    }

    private void tick(Listener listener) {
        while (!closed) {
            Timetable followed = timetable;
            if (followed == null) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                continue;
            }
            followed.due(clock.instant()).forEach(check -> begin(check, listener));
            LockSupport.parkNanos(followed.idle(clock.instant(), LOOK_AGAIN).toNanos());
        }
    }

    private void begin(CheckConfig check, Listener listener) {
        if (underWay.containsKey(check.name())) {
            return; // A try that takes longer than its interval is not overtaken by the next.
        }
        Thread.ofVirtual()
                .name("check-" + check.name())
                .start(() -> {
                    places.acquireUninterruptibly();
                    try {
                        tryNow(check, listener);
                    } catch (RuntimeException | LinkageError e) {
                        // A try may outlast the plugin: then there are no more classes to load.
                        if (!closed) {
                            log.warn("What check {} found could not be kept", check.name(), e);
                        }
                    } finally {
                        places.release();
                    }
                });
    }

    private Outcome outcome(CheckConfig check) {
        long begun = System.nanoTime();
        Outcome outcome;
        try {
            outcome = made.computeIfAbsent(check.name(), _ -> probes.probe(check)).probe();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.unknown("monitor", "interrupted");
        } catch (Exception e) {
            log.debug("Check {} failed by our own fault", check.name(), e);
            return Outcome.unknown("monitor", String.valueOf(e.getMessage()));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        // A try that took twice its timeout was not slow itself: this machine was.
        boolean overloaded =
                outcome instanceof Outcome.Bad
                        && took.compareTo(check.timeout().multipliedBy(2).plusSeconds(2)) > 0;
        return overloaded ? Outcome.unknown("overloaded") : outcome;
    }

    /** Returns what is followed. */
    public Plan plan() {
        return plan;
    }
}
