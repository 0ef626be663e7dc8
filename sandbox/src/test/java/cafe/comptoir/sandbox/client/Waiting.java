package cafe.comptoir.sandbox.client;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Facts that another thread tells, waited for. */
final class Waiting<T> {
    private static final int SECONDS = 20;

    private final BlockingQueue<T> facts = new LinkedBlockingQueue<>();

    void tell(T fact) {
        facts.add(fact);
    }

    T await() {
        try {
            T fact = facts.poll(SECONDS, TimeUnit.SECONDS);
            if (fact == null) {
                throw new AssertionError("Waited in vain for " + SECONDS + " s");
            }
            return fact;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
