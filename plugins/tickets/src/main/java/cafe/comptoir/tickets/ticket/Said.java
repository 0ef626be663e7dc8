package cafe.comptoir.tickets.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of the conversation, as the journal kept it.
 *
 * @param id Discord message id
 * @param staff whether the author was a member of the staff
 * @param text what it says now, names put in for mentions
 * @param earlier what it said before, oldest first
 * @param deletedAt when it was deleted on Discord, if it was
 * @param replyTo the message it answers, if it does
 */
public record Said(
        long id,
        Instant at,
        Who author,
        boolean staff,
        String text,
        List<String> earlier,
        @Nullable Instant deletedAt,
        @Nullable Long replyTo,
        List<KeptFile> files) {

    public Said {
        earlier = List.copyOf(earlier);
        files = List.copyOf(files);
    }
}
