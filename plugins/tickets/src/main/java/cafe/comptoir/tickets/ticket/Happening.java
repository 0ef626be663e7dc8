package cafe.comptoir.tickets.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a ticket, beside what was said.
 *
 * @param by who did it, if anybody
 * @param other whom it was done to, if anybody
 */
public record Happening(
        TicketNumber ticket, Instant at, Kind kind, @Nullable Who by, @Nullable Who other) {

    /** The names are what the database holds. */
    public enum Kind {
        OPENED,
        TAKEN,
        RELEASED,
        HANDED_OVER,
        GUEST_ADDED,
        GUEST_REMOVED,
        CUSTOMER_LEFT,
        CUSTOMER_BACK,
        CHANNEL_DELETED,
        CLOSED
    }

    public static Happening of(TicketNumber ticket, Instant at, Kind kind, Who by) {
        return new Happening(ticket, at, kind, by, null);
    }
}
