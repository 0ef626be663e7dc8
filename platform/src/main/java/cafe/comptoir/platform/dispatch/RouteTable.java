package cafe.comptoir.platform.dispatch;

import static java.util.stream.Collectors.toUnmodifiableMap;

import cafe.comptoir.api.interaction.Ack;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.events.GenericEvent;
import org.jspecify.annotations.Nullable;

/** All routes and listeners of one version of a plugin. */
final class RouteTable {

    private final Map<RouteKey, Route> routes;
    private final List<Listener<?>> listeners;
    private final @Nullable ClassLoader loader;
    private final Map<Class<?>, List<Listener<?>>> listenersByEvent = new ConcurrentHashMap<>();

    /**
     * @param loader of the plugin's classes, for libraries that ask the thread for it
     */
    RouteTable(
            Collection<Route> routes, List<Listener<?>> listeners, @Nullable ClassLoader loader) {
        this.routes = routes.stream().collect(toUnmodifiableMap(Route::key, route -> route));
        this.listeners = List.copyOf(listeners);
        this.loader = loader;
    }

    @Nullable ClassLoader loader() {
        return loader;
    }

    @Nullable Route find(RouteKey key) {
        return routes.get(key);
    }

    boolean has(RouteKey command) {
        return routes.keySet().stream().anyMatch(route -> route.command().equals(command));
    }

    List<Listener<?>> listeners(Class<?> event) {
        List<Listener<?>> known = listenersByEvent.get(event);
        return known != null ? known : listenersByEvent.computeIfAbsent(event, this::select);
    }

    private List<Listener<?>> select(Class<?> event) {
        return listeners.stream().filter(heard -> heard.type().isAssignableFrom(event)).toList();
    }

    /** Returns what is known of the routes without anything of the plugin's. */
    Outline outline() {
        Map<RouteKey, Ack> acks =
                routes.values().stream().collect(toUnmodifiableMap(Route::key, Route::ack));
        return new Outline(
                acks,
                listeners.stream().map(Listener::type).collect(Collectors.toUnmodifiableSet()));
    }

    /** What is kept of a plugin that is being swapped, so that its class loader can go. */
    record Outline(Map<RouteKey, Ack> acks, Set<Class<? extends GenericEvent>> events) {

        static final Outline NOTHING = new Outline(Map.of(), Set.of());

        Optional<Ack> ack(RouteKey key) {
            return Optional.ofNullable(acks.get(key));
        }

        boolean has(RouteKey command) {
            return acks.keySet().stream().anyMatch(route -> route.command().equals(command));
        }

        boolean hears(Class<?> event) {
            return events.stream().anyMatch(heard -> heard.isAssignableFrom(event));
        }
    }
}
