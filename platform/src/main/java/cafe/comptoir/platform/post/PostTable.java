package cafe.comptoir.platform.post;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of a plugin's messages. Every method works in the transaction it is given. */
final class PostTable {

    /**
     * What is known of a message.
     *
     * @param triedAt when sending it was begun
     * @param message its id; null while nobody knows whether it is there
     * @param shown a digest of what it shows; null if unknown
     */
    record Row(
            String key,
            Instant triedAt,
            long channel,
            @Nullable Long message,
            @Nullable String shown) {}

    Optional<Row> find(Handle tx, String key) {
        return tx.createQuery("SELECT * FROM comptoir_post WHERE key = :key")
                .bind("key", key)
                .map((row, _) -> {
                    long message = row.getLong("message");
                    boolean known = !row.wasNull();
                    return new Row(
                            key,
                            Instant.ofEpochMilli(row.getLong("tried_at")),
                            row.getLong("channel"),
                            known ? Long.valueOf(message) : null,
                            row.getString("shown"));
                })
                .findOne();
    }

    Optional<String> keyOf(Handle tx, long message) {
        return tx.createQuery("SELECT key FROM comptoir_post WHERE message = :message")
                .bind("message", message)
                .mapTo(String.class)
                .findFirst();
    }

    /** Writes down that a message is about to be sent. */
    void begin(Handle tx, String key, long channel, Instant now) {
        tx.createUpdate(
                        """
                        INSERT INTO comptoir_post (key, tried_at, channel)
                        VALUES (:key, :now, :channel)
                        """)
                .bind("key", key)
                .bind("channel", channel)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Writes down which message it is and what it shows. */
    void done(Handle tx, String key, long message, @Nullable String shown) {
        tx.createUpdate(
                        """
                        UPDATE comptoir_post SET message = :message, shown = :shown
                        WHERE key = :key
                        """)
                .bind("key", key)
                .bind("message", message)
                .bind("shown", shown)
                .execute();
    }

    void forget(Handle tx, String key) {
        tx.createUpdate("DELETE FROM comptoir_post WHERE key = :key").bind("key", key).execute();
    }
}
