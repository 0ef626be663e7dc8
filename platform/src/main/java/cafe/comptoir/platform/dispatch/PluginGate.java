package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.platform.dispatch.RouteTable.Outline;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets interactions and events through to one plugin, or not. It belongs to a plugin id and outlives
 * the plugin's versions. Methods may be called by several threads, {@link #park} and {@link #close} not
 * from the plugin's own handlers.
 */
public final class PluginGate {

    /** What an interrupted handler gets before it is left to itself. */
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final String plugin;
    private final Gates gates;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Thread> inside = new HashSet<>();
    private volatile State state = new Closed();
    private final AtomicInteger parked = new AtomicInteger();

    private sealed interface State {}

    private record Closed() implements State {}

    private record Parking(Outline routes) implements State {}

    private record Open(RouteTable routes) implements State {}

    PluginGate(String plugin, Gates gates) {
        this.plugin = plugin;
        this.gates = gates;
    }

    /** Returns the id of the plugin. */
    public String plugin() {
        return plugin;
    }

    /**
     * Makes routes live in place of those before, and lets in what was parked.
     *
     * @throws CommandTakenException if another plugin has a command of the same name
     */
    public void open(Registrations routes) {
        synchronized (gates) {
            for (RouteKey command : routes.commands()) {
                gates.having(command)
                        .filter(other -> other != this)
                        .ifPresent(other -> {
                            throw new CommandTakenException(plugin, command, other.plugin());
                        });
            }
            become(new Open(routes.table()));
        }
    }

    /**
     * Keeps what comes waiting until {@link #open} or {@link #close}, and waits for running handlers,
     * which are interrupted after {@code drain}.
     *
     * @return whether all handlers have returned
     */
    public boolean park(Duration drain) {
        become(new Parking(outline()));
        return drain(drain);
    }

    /**
     * Has whatever comes answered with "switched off", and waits for running handlers, which are
     * interrupted after {@code drain}.
     *
     * @return whether all handlers have returned
     */
    public boolean close(Duration drain) {
        become(new Closed());
        return drain(drain);
    }

    boolean claims(RouteKey key) {
        return ack(key).isPresent();
    }

    /** Returns whether a command, with whatever subcommands, is this plugin's. */
    boolean has(RouteKey command) {
        return switch (state) {
            case Closed() -> false;
            case Parking(Outline routes) -> routes.has(command);
            case Open(RouteTable routes) -> routes.has(command);
        };
    }

    /** Returns how a route answers; empty if there is no such route or the gate is closed. */
    Optional<Ack> ack(RouteKey key) {
        return switch (state) {
            case Closed() -> Optional.empty();
            case Parking(Outline routes) -> routes.ack(key);
            case Open(RouteTable routes) -> Optional.ofNullable(routes.find(key)).map(Route::ack);
        };
    }

    boolean parking() {
        return state instanceof Parking;
    }

    /** Returns how many threads wait to be let in. */
    int parked() {
        return parked.get();
    }

    boolean hears(Class<?> event) {
        return switch (state) {
            case Closed() -> false;
            case Parking(Outline routes) -> routes.hears(event);
            case Open(RouteTable routes) -> !routes.listeners(event).isEmpty();
        };
    }

    /**
     * Lets the calling thread in, as soon as the plugin is not being swapped.
     *
     * @param waiting told when it begins and ends to wait
     * @return the routes, until {@link #leave}; or null where the plugin is switched off
     */
    @Nullable RouteTable enter(Waiting waiting) {
        lock.lock();
        try {
            if (state instanceof Parking) {
                awaitSwap(waiting);
            }
            if (state instanceof Open(RouteTable routes)) {
                inside.add(Thread.currentThread());
                return routes;
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void awaitSwap(Waiting waiting) {
        waiting.begins();
        parked.incrementAndGet();
        while (state instanceof Parking) {
            changed.awaitUninterruptibly();
        }
        parked.decrementAndGet();
        waiting.ends();
    }

    void leave() {
        lock.lock();
        try {
            inside.remove(Thread.currentThread());
            if (inside.isEmpty()) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
        // What interrupted this handler must not reach the next one on this thread.
        Thread.interrupted();
    }

    /** What is told about waiting at the gate. */
    interface Waiting {

        Waiting UNNOTICED =
                new Waiting() {
                    @Override
                    public void begins() {}

                    @Override
                    public void ends() {}
                };

        void begins();

        void ends();
    }

    private Outline outline() {
        return switch (state) {
            case Closed() -> Outline.NOTHING;
            case Parking(Outline routes) -> routes;
            case Open(RouteTable routes) -> routes.outline();
        };
    }

    private void become(State next) {
        lock.lock();
        try {
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean drain(Duration limit) {
        lock.lock();
        try {
            if (!awaitNobody(limit)) {
                inside.forEach(Thread::interrupt);
                awaitNobody(LAST_WORDS);
            }
            return inside.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitNobody(Duration limit) {
        long left = limit.toNanos();
        try {
            while (!inside.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return inside.isEmpty();
    }
}
