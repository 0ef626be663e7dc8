package cafe.comptoir.platform.boot;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Things to close, newest first, each whatever becomes of the others. */
final class Closing implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> things = new ArrayDeque<>();

    <C extends AutoCloseable> C add(C thing) {
        things.push(thing);
        return thing;
    }

    @Override
    public void close() {
        while (!things.isEmpty()) {
            AutoCloseable thing = things.pop();
            try {
                thing.close();
            } catch (Exception e) {
                log.warn("Cannot close {}", thing.getClass().getSimpleName(), e);
            }
        }
    }
}
