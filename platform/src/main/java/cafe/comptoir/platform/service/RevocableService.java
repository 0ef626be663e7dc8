package cafe.comptoir.platform.service;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One offered service: callers hold a proxy that forgets the provider when it is taken back, so that
 * neither they nor a slow caller keep the provider's classes.
 */
final class RevocableService<S> {

    private final String plugin;
    private final Class<S> type;
    private final S proxy;
    private final Object lock = new Object();
    private @Nullable S target;
    private int calls;

    RevocableService(String plugin, Class<S> type, S target) {
        this.plugin = plugin;
        this.type = type;
        this.target = target;
        this.proxy =
                type.cast(
                        Proxy.newProxyInstance(
                                type.getClassLoader(), new Class<?>[] {type}, this::call));
    }

    String plugin() {
        return plugin;
    }

    S proxy() {
        return proxy;
    }

    /** Returns whether all calls that were under way have returned in time. */
    boolean revoke(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (lock) {
            target = null;
            long left = patience.toMillis();
            while (calls > 0 && left > 0) {
                try {
                    lock.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
                left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            }
            return calls == 0;
        }
    }

    private @Nullable Object call(Object self, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ownMethod(self, method, arguments);
        }
        S provider = enter();
        try {
            return method.invoke(provider, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            leave();
        }
    }

    @SuppressWarnings("ReferenceEquality") // Two proxies are equal if they are the same one.
    private Object ownMethod(Object self, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> "%s of plugin %s".formatted(type.getSimpleName(), plugin);
        };
    }

    private S enter() {
        synchronized (lock) {
            if (target == null) {
                throw new IllegalStateException(
                        "%s is gone: plugin %s has stopped"
                                .formatted(type.getSimpleName(), plugin));
            }
            calls++;
            return target;
        }
    }

    private void leave() {
        synchronized (lock) {
            calls--;
            lock.notifyAll();
        }
    }
}
