package cafe.comptoir.monitoring.store;

import cafe.comptoir.monitoring.history.Step;
import cafe.comptoir.monitoring.history.Sum;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Sums of what checks found, by slots of time. */
public final class HistoryStore {

    @Inject
    HistoryStore() {}

    /** One check's sum. */
    public record Named(String name, Sum sum) {}

    /** Adds sums to what is there. */
    public void add(Handle tx, Step step, List<Named> sums) {
        PreparedBatch batch =
                tx.prepareBatch(
                        """
                        INSERT INTO history (name, step, slot, good, bad, unknown, micros, slowest)
                        VALUES (:name, :step, :slot, :good, :bad, :unknown, :micros, :slowest)
                        ON CONFLICT (name, step, slot) DO UPDATE SET good = history.good + excluded.good,
                            bad = history.bad + excluded.bad, unknown = history.unknown + excluded.unknown,
                            micros = history.micros + excluded.micros,
                            slowest = CASE WHEN history.slowest > excluded.slowest
                                THEN history.slowest ELSE excluded.slowest END
                        """);
        for (Named named : sums) {
            Sum sum = named.sum();
            batch.bind("name", named.name())
                    .bind("step", step.length().toSeconds())
                    .bind("slot", step.slot(sum.slot()))
                    .bind("good", sum.good())
                    .bind("bad", sum.bad())
                    .bind("unknown", sum.unknown())
                    .bind("micros", sum.micros())
                    .bind("slowest", sum.slowest())
                    .add();
        }
        if (!sums.isEmpty()) {
            batch.execute();
        }
    }

    /** Returns one check's slots since a moment, the oldest first. */
    public List<Sum> of(Handle tx, String name, Step step, Instant since) {
        return tx.createQuery(
                        """
                        SELECT * FROM history WHERE name = :name AND step = :step AND slot >= :since
                        ORDER BY slot
                        """)
                .bind("name", name)
                .bind("step", step.length().toSeconds())
                .bind("since", step.slot(since))
                .map((row, _) -> sum(row))
                .list();
    }

    /** Returns each check's sum since a moment. */
    public Map<String, Sum> totals(Handle tx, Step step, Instant since) {
        Map<String, Sum> totals = new HashMap<>();
        tx.createQuery(
                        """
                        SELECT name, min(slot) AS slot, sum(good) AS good, sum(bad) AS bad,
                            sum(unknown) AS unknown, sum(micros) AS micros, max(slowest) AS slowest
                        FROM history WHERE step = :step AND slot >= :since GROUP BY name
                        """)
                .bind("step", step.length().toSeconds())
                .bind("since", step.slot(since))
                .map((row, _) -> new Named(row.getString("name"), sum(row)))
                .forEach(named -> totals.put(named.name(), named.sum()));
        return totals;
    }

    /** Forgets what is older than a moment. */
    public void forget(Handle tx, Step step, Instant before) {
        tx.createUpdate("DELETE FROM history WHERE step = :step AND slot < :before")
                .bind("step", step.length().toSeconds())
                .bind("before", before.toEpochMilli())
                .execute();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                Columns.instantOrEpoch(row, "slot"),
                row.getLong("good"),
                row.getLong("bad"),
                row.getLong("unknown"),
                row.getLong("micros"),
                row.getLong("slowest"));
    }
}
