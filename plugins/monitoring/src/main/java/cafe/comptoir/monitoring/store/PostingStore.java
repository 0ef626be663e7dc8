package cafe.comptoir.monitoring.store;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which of our messages about an alert are on Discord. */
public final class PostingStore {

    @Inject
    PostingStore() {}

    /**
     * A message of ours.
     *
     * @param triedAt when it was first about to be sent
     * @param message null while nobody knows whether it is there
     * @param shown a digest of what it shows
     */
    public record Posting(
            Instant triedAt,
            @Nullable Long channel,
            @Nullable Long message,
            @Nullable String shown) {}

    /** Returns what is known of a message. */
    public Optional<Posting> find(Handle tx, long alert, String what) {
        return tx.createQuery("SELECT * FROM posting WHERE alert = :alert AND what = :what")
                .bind("alert", alert)
                .bind("what", what)
                .map((row, _) ->
                        new Posting(
                                Columns.instantOrEpoch(row, "tried_at"),
                                Columns.number(row, "channel"),
                                Columns.number(row, "message"),
                                row.getString("shown")))
                .findOne();
    }

    /** Writes down that a message is about to be sent, before it is. */
    public void begin(Handle tx, long alert, String what, Instant now) {
        tx.createUpdate(
                        """
                        INSERT INTO posting (alert, what, tried_at) VALUES (:alert, :what, :now)
                        ON CONFLICT (alert, what) DO NOTHING
                        """)
                .bind("alert", alert)
                .bind("what", what)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Writes down where the message is and what it shows. */
    public void done(Handle tx, long alert, String what, long channel, long message, String shown) {
        tx.createUpdate(
                        """
                        UPDATE posting SET channel = :channel, message = :message, shown = :shown
                        WHERE alert = :alert AND what = :what
                        """)
                .bind("alert", alert)
                .bind("what", what)
                .bind("channel", channel)
                .bind("message", message)
                .bind("shown", shown)
                .execute();
    }

    /** Forgets a message that somebody deleted, so that it can be sent anew. */
    public void forget(Handle tx, long alert, String what) {
        tx.createUpdate("DELETE FROM posting WHERE alert = :alert AND what = :what")
                .bind("alert", alert)
                .bind("what", what)
                .execute();
    }

    /** Returns whether anybody was called because of an alert. */
    public boolean called(Handle tx, long alert) {
        return tx.createQuery(
                                """
                                SELECT count(*) FROM posting WHERE alert = :alert AND what LIKE 'call%'
                                """)
                        .bind("alert", alert)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
