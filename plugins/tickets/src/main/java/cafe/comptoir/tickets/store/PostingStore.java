package cafe.comptoir.tickets.store;

import cafe.comptoir.tickets.store.Posting.What;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which of our messages about a ticket are on Discord. */
public final class PostingStore {

    @Inject
    PostingStore() {}

    public Optional<Posting> find(Handle tx, TicketNumber ticket, What what) {
        return tx.createQuery("SELECT * FROM posting WHERE ticket = :ticket AND what = :what")
                .bind("ticket", ticket.value())
                .bind("what", what.name())
                .map((row, context) ->
                        new Posting(
                                Instant.ofEpochMilli(row.getLong("tried_at")),
                                Rows.number(row, "channel"),
                                Rows.number(row, "message"),
                                row.getString("shown"),
                                row.getInt("refused") != 0))
                .findOne();
    }

    /** Writes down that a message is about to be sent, before it is. */
    public void begin(Handle tx, TicketNumber ticket, What what, Instant now) {
        tx.createUpdate(
                        """
                        INSERT INTO posting (ticket, what, tried_at) VALUES (:ticket, :what, :now)
                        ON CONFLICT (ticket, what) DO NOTHING
                        """)
                .bind("ticket", ticket.value())
                .bind("what", what.name())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Writes down where the message is and what it shows. */
    public void done(
            Handle tx, TicketNumber ticket, What what, long channel, long message, String shown) {
        tx.createUpdate(
                        """
                        UPDATE posting SET channel = :channel, message = :message, shown = :shown
                        WHERE ticket = :ticket AND what = :what
                        """)
                .bind("ticket", ticket.value())
                .bind("what", what.name())
                .bind("channel", channel)
                .bind("message", message)
                .bind("shown", shown)
                .execute();
    }

    /** Forgets a message that somebody deleted, so that it can be sent anew. */
    public void forget(Handle tx, TicketNumber ticket, What what) {
        tx.createUpdate("DELETE FROM posting WHERE ticket = :ticket AND what = :what")
                .bind("ticket", ticket.value())
                .bind("what", what.name())
                .execute();
    }

    /** Writes down that the person does not take it. */
    public void setRefused(Handle tx, TicketNumber ticket, What what, Instant now) {
        begin(tx, ticket, what, now);
        tx.createUpdate(
                        """
                        UPDATE posting SET refused = 1 WHERE ticket = :ticket AND what = :what
                        """)
                .bind("ticket", ticket.value())
                .bind("what", what.name())
                .execute();
    }
}
