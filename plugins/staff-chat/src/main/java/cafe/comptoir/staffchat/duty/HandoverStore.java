package cafe.comptoir.staffchat.duty;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.staffchat.duty.Handover.Taken;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The hand-over notes. */
final class HandoverStore {

    @Inject
    HandoverStore() {}

    void insert(Handle tx, long number, Person author, Instant now, String text) {
        tx.createUpdate(
                        """
                        INSERT INTO handover (number, author, author_name, at, text)
                        VALUES (:number, :author, :name, :now, :text)
                        """)
                .bind("number", number)
                .bind("author", author.id())
                .bind("name", author.name())
                .bind("now", now.toEpochMilli())
                .bind("text", text)
                .execute();
    }

    Optional<Handover> find(Handle tx, long number) {
        return tx.createQuery("SELECT * FROM handover WHERE number = :number")
                .bind("number", number)
                .map((row, _) -> handover(row))
                .findOne();
    }

    /** Returns those that nobody has read, the oldest first. */
    List<Handover> open(Handle tx) {
        return tx.createQuery("SELECT * FROM handover WHERE taker IS NULL ORDER BY number")
                .map((row, _) -> handover(row))
                .list();
    }

    /** Notes who has read it; false when somebody was faster. */
    boolean take(Handle tx, long number, Person taker, Instant now) {
        return tx.createUpdate(
                                """
                                UPDATE handover SET taker = :taker, taker_name = :name, taken_at = :now
                                WHERE number = :number AND taker IS NULL
                                """)
                        .bind("taker", taker.id())
                        .bind("name", taker.name())
                        .bind("now", now.toEpochMilli())
                        .bind("number", number)
                        .execute()
                == 1;
    }

    private static Handover handover(ResultSet row) throws SQLException {
        long taker = row.getLong("taker");
        Taken taken =
                taker == 0
                        ? null
                        : new Taken(
                                taker,
                                row.getString("taker_name"),
                                Instant.ofEpochMilli(row.getLong("taken_at")));
        return new Handover(
                row.getLong("number"),
                row.getLong("author"),
                row.getString("author_name"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("text"),
                taken);
    }
}
