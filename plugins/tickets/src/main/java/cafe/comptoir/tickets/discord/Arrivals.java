package cafe.comptoir.tickets.discord;

import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tells whoever has just sent a form that the channel is there. A courtesy only: who is not told sees
 * the channel appear, and nothing is lost when the host restarts.
 */
final class Arrivals {

    private final Map<TicketNumber, CompletableFuture<Optional<Long>>> expected =
            new ConcurrentHashMap<>();

    @Inject
    Arrivals() {}

    /** Where a form waits for its channel. */
    final class Wait implements AutoCloseable {

        private final TicketNumber number;
        private final CompletableFuture<Optional<Long>> channel = new CompletableFuture<>();

        private Wait(TicketNumber number) {
            this.number = number;
            expected.put(number, channel);
        }

        /** Returns whether it is settled that the channel is there, or that it takes longer. */
        boolean isSettled() {
            return channel.isDone();
        }

        /** Returns the channel if it comes within a time. */
        Optional<Long> channel(Duration patience) throws InterruptedException {
            try {
                return channel.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                return Optional.empty();
            } catch (ExecutionException e) {
                throw new IllegalStateException("nobody completes it exceptionally", e);
            }
        }

        @Override
        public void close() {
            expected.remove(number, channel);
        }
    }

    Wait expect(TicketNumber number) {
        return new Wait(number);
    }

    void arrived(TicketNumber number, long channel) {
        settle(number, Optional.of(channel));
    }

    /** Says that the channel will take longer than anybody should wait. */
    void delayed(TicketNumber number) {
        settle(number, Optional.empty());
    }

    private void settle(TicketNumber number, Optional<Long> channel) {
        CompletableFuture<Optional<Long>> waiting = expected.get(number);
        if (waiting != null) {
            waiting.complete(channel);
        }
    }
}
