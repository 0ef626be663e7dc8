package cafe.comptoir.tickets.ticket;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ticket at one moment.
 *
 * @param ref marks what belongs to this ticket on Discord; unlike the number it is never given twice,
 *     whatever becomes of the database
 * @param server the public server whose channel it has
 * @param language what the customer reads
 * @param openedBy the customer, or the employee who opened it for them
 * @param origin a link to the message it was opened from
 * @param channel the private channel, once there is one
 * @param taker who looks after it
 * @param closing how it ended
 * @param customerLeft whether the customer is no longer on the server
 * @param trouble what keeps Discord from doing its part, in words for the staff
 */
public record Ticket(
        TicketNumber number,
        String ref,
        Status status,
        long server,
        Who customer,
        Locale language,
        Instant openedAt,
        Who openedBy,
        Report report,
        @Nullable String origin,
        @Nullable Long channel,
        @Nullable Who taker,
        @Nullable Closing closing,
        boolean customerLeft,
        @Nullable String trouble) {

    public Ticket {
        requireNonNull(number, "number is null");
        requireNonNull(ref, "ref is null");
    }

    /**
     * What the customer reported.
     *
     * @param problem what is wrong
     * @param machine which machine, if they said
     */
    public record Report(String problem, @Nullable String machine) {}

    /**
     * How a ticket ended.
     *
     * @param by who closed it; nobody when its channel was deleted by hand
     * @param reason what they wrote about it
     */
    public record Closing(Instant at, @Nullable Who by, @Nullable String reason) {}

    public boolean isLive() {
        return status != Status.CLOSED;
    }

    public Optional<Long> channelId() {
        return Optional.ofNullable(channel);
    }

    /** Returns a link that opens the channel in Discord, once there is one. */
    public Optional<String> channelLink() {
        return channelId().map(id -> "https://discord.com/channels/%d/%d".formatted(server, id));
    }
}
