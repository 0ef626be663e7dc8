package cafe.comptoir.tickets.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of ours on Discord that must be there once.
 *
 * @param triedAt when it was first about to be sent
 * @param channel where it is, once it is known to be there
 * @param message its id, once it is known to be there
 * @param shown a digest of what it shows, so that the same is not sent twice
 * @param refused whether Discord said for good that the person does not take messages
 */
public record Posting(
        Instant triedAt,
        @Nullable Long channel,
        @Nullable Long message,
        @Nullable String shown,
        boolean refused) {

    /** The messages that a ticket may have; the names are what the database holds. */
    public enum What {
        WELCOME,
        CARD,
        ARCHIVE,
        FAREWELL,
        LEFT_IN_CHANNEL
    }

    public boolean isThere() {
        return message != null;
    }
}
