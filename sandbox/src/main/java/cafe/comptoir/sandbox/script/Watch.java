package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.model.WorldEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Waits for facts: looks again whenever the world has changed, and never otherwise. */
final class Watch implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final World.Subscription subscription;
    private List<WorldEvent> news = new ArrayList<>();

    Watch(World world) {
        this.subscription = world.subscribe(this::note);
    }

    /** Looks, and looks again after every change, until there is something to find or the time is up. */
    <T> Optional<T> until(Supplier<Optional<T>> fact, Duration limit) {
        return until(fact, _ -> fact.get(), limit);
    }

    /** As {@link #until(Supplier, Duration)}, with a second, cheaper look that knows what has changed. */
    <T> Optional<T> until(
            Supplier<Optional<T>> fact,
            Function<List<WorldEvent>, Optional<T>> again,
            Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        Optional<T> found = fact.get();
        while (found.isEmpty()) {
            List<WorldEvent> since = take(deadline);
            if (since.isEmpty()) {
                return Optional.empty();
            }
            found = again.apply(since);
        }
        return found;
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void note(WorldEvent event) {
        lock.lock();
        try {
            news.add(event);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private List<WorldEvent> take(long deadline) {
        lock.lock();
        try {
            long left = deadline - System.nanoTime();
            while (news.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            List<WorldEvent> taken = news;
            news = new ArrayList<>();
            return taken;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            lock.unlock();
        }
    }
}
