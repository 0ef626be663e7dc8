package cafe.comptoir.monitoring.store;

import cafe.comptoir.monitoring.alert.Alert;
import cafe.comptoir.monitoring.alert.Phase;
import cafe.comptoir.monitoring.check.Fault;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The alerts, open and over. */
public final class AlertStore {

    @Inject
    AlertStore() {}

    /** Writes a new alert and returns its number. */
    public long open(Handle tx, String name, Phase.Open phase, Fault fault, boolean flapping) {
        long id = Columns.next(tx, "alert");
        tx.createUpdate(
                        """
                        INSERT INTO alert (id, name, since, fired_at, fault, flapping)
                        VALUES (:id, :name, :since, :fired_at, :fault, :flapping)
                        """)
                .bind("id", id)
                .bind("name", name)
                .bind("since", phase.since().toEpochMilli())
                .bind("fired_at", phase.firedAt().toEpochMilli())
                .bind("fault", fault.encoded())
                .bind("flapping", flapping ? 1 : 0)
                .execute();
        return id;
    }

    /** Writes down who sees to it. */
    public void take(Handle tx, long id, Phase.Taker taker) {
        tx.createUpdate(
                        """
                        UPDATE alert SET taker = :taker, taker_name = :name, taken_at = :at
                        WHERE id = :id AND taker IS NULL
                        """)
                .bind("id", id)
                .bind("taker", taker.id())
                .bind("name", taker.name())
                .bind("at", taker.at().toEpochMilli())
                .execute();
    }

    /** Writes down that it comes and goes, or no longer does. */
    public void setFlapping(Handle tx, long id, boolean flapping) {
        tx.createUpdate("UPDATE alert SET flapping = :flapping WHERE id = :id")
                .bind("id", id)
                .bind("flapping", flapping ? 1 : 0)
                .execute();
    }

    /** Writes down that it is over. */
    public void resolve(Handle tx, long id, Instant at) {
        tx.createUpdate(
                        """
                        UPDATE alert SET resolved_at = :at WHERE id = :id AND resolved_at IS NULL
                        """)
                .bind("id", id)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /** Writes down that nobody watches any more what it is about. */
    public void abandon(Handle tx, long id, Instant at) {
        tx.createUpdate(
                        """
                        UPDATE alert SET resolved_at = :at, fault = :fault
                        WHERE id = :id AND resolved_at IS NULL
                        """)
                .bind("id", id)
                .bind("at", at.toEpochMilli())
                .bind("fault", Fault.ABANDONED.encoded())
                .execute();
    }

    /** Returns an alert. */
    public Optional<Alert> find(Handle tx, long id) {
        return tx.createQuery("SELECT * FROM alert WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> alert(row))
                .findOne();
    }

    /** Returns the open alerts, the oldest first. */
    public List<Alert> open(Handle tx) {
        return tx.createQuery("SELECT * FROM alert WHERE resolved_at IS NULL ORDER BY id")
                .map((row, _) -> alert(row))
                .list();
    }

    /** Returns a check's last alerts, the newest first. */
    public List<Alert> last(Handle tx, String name, int most) {
        return tx.createQuery("SELECT * FROM alert WHERE name = :name ORDER BY id DESC LIMIT :most")
                .bind("name", name)
                .bind("most", most)
                .map((row, _) -> alert(row))
                .list();
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getLong("id"),
                row.getString("name"),
                Columns.instantOrEpoch(row, "since"),
                Columns.instantOrEpoch(row, "fired_at"),
                Fault.decoded(row.getString("fault")),
                row.getInt("flapping") != 0,
                Columns.taker(row),
                Columns.instant(row, "resolved_at"));
    }
}
