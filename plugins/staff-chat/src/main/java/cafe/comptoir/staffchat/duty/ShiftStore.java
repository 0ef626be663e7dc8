package cafe.comptoir.staffchat.duty;

import cafe.comptoir.api.people.Person;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The shifts. */
public final class ShiftStore {

    @Inject
    ShiftStore() {}

    /** Returns the open shifts, the oldest first. */
    public List<Shift> open(Handle tx) {
        return tx.createQuery("SELECT * FROM shift WHERE ended_at IS NULL ORDER BY started_at, id")
                .map((row, _) -> shift(row))
                .list();
    }

    /** Returns somebody's open shift. */
    public Optional<Shift> openOf(Handle tx, long person) {
        return tx.createQuery("SELECT * FROM shift WHERE person = :person AND ended_at IS NULL")
                .bind("person", person)
                .map((row, _) -> shift(row))
                .findOne();
    }

    void begin(Handle tx, long id, Person person, Instant now) {
        tx.createUpdate(
                        """
                        INSERT INTO shift (id, person, name, started_at)
                        VALUES (:id, :person, :name, :now)
                        """)
                .bind("id", id)
                .bind("person", person.id())
                .bind("name", person.name())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    void setBreak(Handle tx, long id, @Nullable Instant since) {
        tx.createUpdate("UPDATE shift SET break_since = :since WHERE id = :id")
                .bind("since", since == null ? null : since.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    void end(Handle tx, long id, Instant now) {
        tx.createUpdate("UPDATE shift SET ended_at = :now WHERE id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    private static Shift shift(ResultSet row) throws SQLException {
        long breakSince = row.getLong("break_since");
        return new Shift(
                row.getLong("id"),
                row.getLong("person"),
                row.getString("name"),
                Instant.ofEpochMilli(row.getLong("started_at")),
                breakSince == 0 ? null : Instant.ofEpochMilli(breakSince));
    }
}
