package cafe.comptoir.staffchat.post;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which of our messages are on Discord. */
public final class PostingStore {

    @Inject
    PostingStore() {}

    public Optional<Posting> find(Handle tx, String what) {
        return tx.createQuery("SELECT * FROM posting WHERE what = :what")
                .bind("what", what)
                .map((row, _) -> {
                    long message = row.getLong("message");
                    return new Posting(
                            Instant.ofEpochMilli(row.getLong("tried_at")),
                            row.getLong("channel"),
                            message == 0 ? null : message,
                            row.getString("shown"));
                })
                .findOne();
    }

    /** Returns what a message of ours is. */
    public Optional<String> whatIs(Handle tx, long message) {
        return tx.createQuery("SELECT what FROM posting WHERE message = :message")
                .bind("message", message)
                .mapTo(String.class)
                .findOne();
    }

    /** Writes down that a message is about to be sent, before it is. */
    void begin(Handle tx, String what, long channel, Instant now) {
        tx.createUpdate(
                        """
                        INSERT INTO posting (what, tried_at, channel) VALUES (:what, :now, :channel)
                        """)
                .bind("what", what)
                .bind("channel", channel)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Writes down which message it is and what it shows. */
    void done(Handle tx, String what, long message, String shown) {
        tx.createUpdate(
                        """
                        UPDATE posting SET message = :message, shown = :shown WHERE what = :what
                        """)
                .bind("what", what)
                .bind("message", message)
                .bind("shown", shown)
                .execute();
    }

    /** Forgets a message, so that it can be sent anew. */
    public void forget(Handle tx, String what) {
        tx.createUpdate("DELETE FROM posting WHERE what = :what").bind("what", what).execute();
    }
}
