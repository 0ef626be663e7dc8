package cafe.comptoir.platform.service;

import cafe.comptoir.api.plugin.Registration;
import cafe.comptoir.api.service.ServiceRef;
import cafe.comptoir.api.service.Services;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One plugin's view of the board. */
public final class ServiceFinder implements Services, AutoCloseable {

    private final ServiceBoard board;
    private final Set<Registration> listeners = ConcurrentHashMap.newKeySet();

    ServiceFinder(ServiceBoard board) {
        this.board = board;
    }

    @Override
    public <S> ServiceRef<S> find(Class<S> type) {
        return new Ref<>(type);
    }

    /** Ends all listeners. */
    @Override
    public void close() {
        listeners.forEach(Registration::close);
        listeners.clear();
    }

    private final class Ref<S> implements ServiceRef<S> {

        private final Class<S> type;

        Ref(Class<S> type) {
            this.type = type;
        }

        @Override
        public Optional<S> get() {
            return board.current(type);
        }

        @Override
        public Registration onChange(Runnable listener) {
            Registration registration = board.listen(type, listener);
            listeners.add(registration);
            return () -> {
                listeners.remove(registration);
                registration.close();
            };
        }
    }
}
