package cafe.comptoir.tickets.ticket;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody attached.
 *
 * @param id Discord attachment id
 * @param message the message it was attached to; null for one handed in with the form
 * @param size in bytes, as Discord says
 * @param path where its bytes are in the plugin's folder; null until they are there
 * @param lost why the bytes will never be there; null while they may
 */
public record KeptFile(
        long id,
        TicketNumber ticket,
        @Nullable Long message,
        String name,
        String type,
        long size,
        String url,
        @Nullable String path,
        @Nullable String lost) {

    /** Larger than the café keeps. */
    public static final String TOO_LARGE = "too-large";

    /** No longer on Discord when we came for it. */
    public static final String GONE = "gone";

    public boolean isPicture() {
        return type.toLowerCase(Locale.ROOT).startsWith("image/");
    }

    /** Returns whether its bytes are still to be fetched. */
    public boolean isMissing() {
        return path == null && lost == null;
    }
}
