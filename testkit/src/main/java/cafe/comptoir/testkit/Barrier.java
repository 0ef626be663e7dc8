package cafe.comptoir.testkit;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.hooks.EventListener;

/**
 * Tells when the host has been given everything that the local Discord had sent. The gateway keeps its
 * order, so an event of a type that JDA does not know, sent last, arrives last.
 */
final class Barrier implements EventListener {

    private final ConcurrentMap<String, CountDownLatch> awaited = new ConcurrentHashMap<>();

    /**
     * Sends a barrier and waits until it has come through.
     *
     * @return false if it did not within the limit
     */
    boolean pass(Consumer<String> send, Duration limit) throws InterruptedException {
        String nonce = UUID.randomUUID().toString();
        CountDownLatch arrived = new CountDownLatch(1);
        awaited.put(nonce, arrived);
        try {
            send.accept(nonce);
            return arrived.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            awaited.remove(nonce);
        }
    }

    @Override
    public void onEvent(GenericEvent event) {
        if (event instanceof RawGatewayEvent raw && raw.getType().equals("COMPTOIR_BARRIER")) {
            CountDownLatch arrived = awaited.get(raw.getPayload().getString("nonce", ""));
            if (arrived != null) {
                arrived.countDown();
            }
        }
    }
}
