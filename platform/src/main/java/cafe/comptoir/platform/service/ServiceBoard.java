package cafe.comptoir.platform.service;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.api.plugin.Registration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all plugins offer each other. Safe for use by several threads. */
public final class ServiceBoard {

    private static final Logger log = LoggerFactory.getLogger(ServiceBoard.class);

    private final Duration patience;
    private final Map<Class<?>, RevocableService<?>> offers = new ConcurrentHashMap<>();
    private final Map<Class<?>, List<Runnable>> listeners = new ConcurrentHashMap<>();

    /**
     * @param patience how long a provider that goes is kept for calls that are under way
     */
    public ServiceBoard(Duration patience) {
        this.patience = requireNonNull(patience, "patience is null");
    }

    /**
     * Offers a service until the answer is closed, which waits for calls that are under way.
     *
     * @throws IllegalStateException if another plugin offers it
     */
    public <S> Registration offer(String plugin, Class<S> type, S service) {
        if (!type.isInterface()) {
            throw new IllegalStateException(
                    "%s provides %s, which is no interface".formatted(plugin, type.getName()));
        }
        RevocableService<S> offer = new RevocableService<>(plugin, type, service);
        RevocableService<?> other = offers.putIfAbsent(type, offer);
        if (other != null) {
            throw new IllegalStateException(
                    "%s is already provided by plugin %s"
                            .formatted(type.getName(), other.plugin()));
        }
        changed(type);
        return () -> withdraw(type, offer);
    }

    /** Returns what one plugin may ask; closing it ends its listeners. */
    public ServiceFinder finder() {
        return new ServiceFinder(this);
    }

    <S> Optional<S> current(Class<S> type) {
        RevocableService<?> offer = offers.get(type);
        return offer == null ? Optional.empty() : Optional.of(type.cast(offer.proxy()));
    }

    Registration listen(Class<?> type, Runnable listener) {
        listeners.computeIfAbsent(type, _ -> new CopyOnWriteArrayList<>()).add(listener);
        return () ->
                listeners.computeIfPresent(
                        type,
                        (_, all) -> {
                            all.remove(listener);
                            return all.isEmpty() ? null : all;
                        });
    }

    boolean listens(Class<?> type) {
        return listeners.containsKey(type);
    }

    private void withdraw(Class<?> type, RevocableService<?> offer) {
        if (!offers.remove(type, offer)) {
            return;
        }
        if (!offer.revoke(patience)) {
            log.warn(
                    "A call of {} was still running {} after plugin {} took it back",
                    type.getSimpleName(),
                    patience,
                    offer.plugin());
        }
        changed(type);
    }

    private void changed(Class<?> type) {
        for (Runnable listener : listeners.getOrDefault(type, List.of())) {
            Thread.ofVirtual()
                    .name("service-change")
                    .inheritInheritableThreadLocals(false)
                    .start(() -> tell(type, listener));
        }
    }

    private static void tell(Class<?> type, Runnable listener) {
        try {
            listener.run();
        } catch (Throwable e) {
            log.warn("A listener for changes of {} failed", type.getSimpleName(), e);
        }
    }
}
