package cafe.comptoir.platform.config;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.people.RoleName;
import cafe.comptoir.api.plugin.Registration;
import cafe.comptoir.platform.i18n.Reason;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings of one file, as they are at the moment.
 *
 * @param <T> the record
 */
public final class LiveConfig<T extends Record> implements Config<T>, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LiveConfig.class);

    private final ConfigFile<T> file;
    private final Consumer<LiveConfig<T>> onClose;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    /** Keeps calls in turn; taken on virtual threads only, so that nobody else waits for a listener. */
    private final ReentrantLock telling = new ReentrantLock();

    private volatile T current;
    private volatile List<Problem> refused = List.of();

    LiveConfig(ConfigFile<T> file, T current, Consumer<LiveConfig<T>> onClose) {
        this.file = file;
        this.current = current;
        this.onClose = onClose;
    }

    @Override
    public T get() {
        return current;
    }

    @Override
    public Registration onChange(Consumer<T> listener) {
        Subscription subscription = new Subscription(listener);
        subscriptions.add(subscription);
        return subscription;
    }

    /** Reads the file again; what was running is kept if the answer is not empty. */
    public List<Problem> reload() {
        return take(file.read());
    }

    /** Returns why the newest edit is not in force; says nothing if it is. */
    public Reason refusedEdit() {
        List<Problem> problems = refused;
        return problems.isEmpty()
                ? Reason.none()
                : Reason.of("edit-not-taken", Problem.lines(problems));
    }

    /** Returns which roles it names that are none of the café's; says nothing if there are none. */
    public Reason unknownRoles(Set<RoleName> known) {
        return RoleNames.unknown(file.name(), current, known);
    }

    /** Takes over what is in the file, if it was edited since it was read last. */
    void poll() {
        file.readIfEdited().ifPresent(this::take);
    }

    private synchronized List<Problem> take(ConfigFile.Outcome<T> outcome) {
        refused = outcome.problems();
        switch (outcome) {
            case ConfigFile.Refused<T> refused -> file.tellRefused(refused.problems());
            case ConfigFile.Bound<T> bound -> {
                if (!bound.value().equals(current)) {
                    current = bound.value();
                    file.tellReloaded();
                    Thread.ofVirtual().name("config-change").start(this::tellListeners);
                }
            }
        }
        return outcome.problems();
    }

    private void tellListeners() {
        telling.lock();
        try {
            subscriptions.forEach(subscription -> tell(subscription.listener));
        } finally {
            telling.unlock();
        }
    }

    private void tell(Consumer<T> listener) {
        try {
            listener.accept(current);
        } catch (RuntimeException | LinkageError e) {
            log.warn("A listener for changes of {} failed", file.name(), e);
        }
    }

    /** Ends polling of the file. */
    @Override
    public void close() {
        subscriptions.clear();
        onClose.accept(this);
    }

    /** One listener; the same one may be registered twice. */
    private final class Subscription implements Registration {

        private final Consumer<T> listener;

        Subscription(Consumer<T> listener) {
            this.listener = listener;
        }

        @Override
        public void close() {
            subscriptions.remove(this);
        }
    }
}
