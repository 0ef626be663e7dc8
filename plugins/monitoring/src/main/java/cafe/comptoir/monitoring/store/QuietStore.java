package cafe.comptoir.monitoring.store;

import cafe.comptoir.monitoring.alert.Quiet;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Silences and maintenance. */
public final class QuietStore {

    @Inject
    QuietStore() {}

    /** Writes one; its own number is not looked at. Returns it with its number. */
    public Quiet add(Handle tx, Quiet quiet) {
        long id = Columns.next(tx, "quiet");
        tx.createUpdate(
                        """
                        INSERT INTO quiet (id, kind, scope, subject, from_at, to_at, person, person_name, reason)
                        VALUES (:id, :kind, :scope, :subject, :from, :to, :person, :person_name, :reason)
                        """)
                .bind("id", id)
                .bind("kind", quiet.kind().name())
                .bind("scope", quiet.scope().name())
                .bind("subject", quiet.subject())
                .bind("from", quiet.from().toEpochMilli())
                .bind("to", quiet.to().toEpochMilli())
                .bind("person", quiet.person())
                .bind("person_name", quiet.personName())
                .bind("reason", quiet.reason())
                .execute();
        return new Quiet(
                id,
                quiet.kind(),
                quiet.scope(),
                quiet.subject(),
                quiet.from(),
                quiet.to(),
                quiet.person(),
                quiet.personName(),
                quiet.reason());
    }

    /** Ends those for one subject at a time. */
    public void end(Handle tx, Quiet.Scope scope, String subject, Instant at) {
        tx.createUpdate(
                        """
                        UPDATE quiet SET to_at = :at
                        WHERE scope = :scope AND subject = :subject AND to_at > :at
                        """)
                .bind("at", at.toEpochMilli())
                .bind("scope", scope.name())
                .bind("subject", subject)
                .execute();
    }

    /** Ends those for the same subject that would be on at the same time as one. */
    public void giveWay(Handle tx, Quiet to, Instant at) {
        tx.createUpdate(
                        """
                        UPDATE quiet SET to_at = :at
                        WHERE scope = :scope AND subject = :subject AND to_at > :at
                            AND from_at < :end AND to_at > :begin
                        """)
                .bind("at", at.toEpochMilli())
                .bind("scope", to.scope().name())
                .bind("subject", to.subject())
                .bind("begin", to.from().toEpochMilli())
                .bind("end", to.to().toEpochMilli())
                .execute();
    }

    /** Returns those that are not over. */
    public List<Quiet> current(Handle tx, Instant now) {
        return tx.createQuery("SELECT * FROM quiet WHERE to_at > :now ORDER BY id")
                .bind("now", now.toEpochMilli())
                .map((row, _) ->
                        new Quiet(
                                row.getLong("id"),
                                Quiet.Kind.valueOf(row.getString("kind")),
                                Quiet.Scope.valueOf(row.getString("scope")),
                                row.getString("subject"),
                                Columns.instantOrEpoch(row, "from_at"),
                                Columns.instantOrEpoch(row, "to_at"),
                                row.getLong("person"),
                                row.getString("person_name"),
                                row.getString("reason")))
                .list();
    }
}
