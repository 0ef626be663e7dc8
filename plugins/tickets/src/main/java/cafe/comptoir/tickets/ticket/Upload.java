package cafe.comptoir.tickets.ticket;

import org.jspecify.annotations.Nullable;

/**
 * A file as Discord hands it over.
 *
 * @param id Discord attachment id
 * @param size in bytes
 */
public record Upload(long id, String name, String type, long size, String url) {

    /**
     * Returns this file as part of a ticket.
     *
     * @param message the message it was attached to; null for one handed in with the form
     * @param maxBytes a larger one is not kept
     */
    public KeptFile in(TicketNumber ticket, @Nullable Long message, long maxBytes) {
        String lost = size > maxBytes ? KeptFile.TOO_LARGE : null;
        return new KeptFile(id, ticket, message, name, type, size, url, null, lost);
    }
}
