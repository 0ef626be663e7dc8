package cafe.comptoir.sandbox.recorder;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.LongFunction;

/** The last so many things, numbered from one. */
final class Ring<T> {
    private final int capacity;
    private final ArrayDeque<T> things = new ArrayDeque<>();
    private long last;

    Ring(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(LongFunction<T> numbered) {
        last++;
        things.addLast(numbered.apply(last));
        if (things.size() > capacity) {
            things.removeFirst();
        }
    }

    synchronized List<T> all() {
        return List.copyOf(things);
    }

    synchronized long last() {
        return last;
    }

    synchronized void clear() {
        things.clear();
    }
}
