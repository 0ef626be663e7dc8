package cafe.comptoir.tickets.store;

import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Forgets old tickets. */
public final class Retention {

    /** Children before parents. */
    private static final List<String> DELETIONS =
            List.of(
                    """
                    DELETE FROM earlier_text
                    WHERE message IN (SELECT id FROM message WHERE ticket = :ticket)
                    """,
                    "DELETE FROM message WHERE ticket = :ticket",
                    "DELETE FROM attachment WHERE ticket = :ticket",
                    "DELETE FROM note WHERE ticket = :ticket",
                    "DELETE FROM happening WHERE ticket = :ticket",
                    "DELETE FROM guest WHERE ticket = :ticket",
                    "DELETE FROM offer WHERE ticket = :ticket",
                    "DELETE FROM ticket WHERE number = :ticket");

    @Inject
    Retention() {}

    /** Returns tickets that were closed before a moment and whose channel is gone. */
    public List<TicketNumber> closedBefore(Handle tx, Instant moment) {
        return tx.createQuery(
                        """
                        SELECT number FROM ticket
                        WHERE status = 'CLOSED' AND closed_at < :moment
                            AND (channel IS NULL OR channel_gone = 1)
                        """)
                .bind("moment", moment.toEpochMilli())
                .mapTo(Long.class)
                .map(TicketNumber::new)
                .list();
    }

    /** Deletes all rows of a ticket. */
    public void forget(Handle tx, TicketNumber ticket) {
        for (String deletion : DELETIONS) {
            tx.createUpdate(deletion).bind("ticket", ticket.value()).execute();
        }
    }
}
