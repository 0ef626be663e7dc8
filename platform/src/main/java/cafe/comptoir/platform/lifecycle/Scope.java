package cafe.comptoir.platform.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one running plugin holds of the host, given back newest first. */
final class Scope implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Scope.class);

    private final String plugin;
    private final Deque<AutoCloseable> held = new ArrayDeque<>();

    Scope(String plugin) {
        this.plugin = plugin;
    }

    <C extends AutoCloseable> C own(C closeable) {
        held.push(closeable);
        return closeable;
    }

    /** Gives everything back; what fails is logged and does not keep the rest. */
    @Override
    public void close() {
        while (!held.isEmpty()) {
            AutoCloseable next = held.pop();
            try {
                next.close();
            } catch (Throwable e) {
                log.warn("Plugin {} could not give back {}", plugin, next.getClass().getName(), e);
            }
        }
    }
}
