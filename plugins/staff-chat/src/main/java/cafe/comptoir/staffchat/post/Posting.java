package cafe.comptoir.staffchat.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message of ours on Discord.
 *
 * @param triedAt when sending it was begun
 * @param message its id, once it is known to be there
 * @param shown a digest of what it shows
 */
public record Posting(
        Instant triedAt, long channel, @Nullable Long message, @Nullable String shown) {}
