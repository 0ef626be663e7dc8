package cafe.comptoir.monitoring.store;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** How much came from whom, by the hour. */
public final class VolumeStore {

    @Inject
    VolumeStore() {}

    /**
     * An amount.
     *
     * @param slot the hour, in milliseconds since 1970
     * @param subject an address or a host
     * @param count flows or lines
     */
    public record Volume(long slot, String subject, long count, long bytes) {}

    /** Adds amounts to what is there. */
    public void add(Handle tx, String kind, List<Volume> volumes) {
        PreparedBatch batch =
                tx.prepareBatch(
                        """
                        INSERT INTO volume (kind, slot, subject, count, bytes)
                        VALUES (:kind, :slot, :subject, :count, :bytes)
                        ON CONFLICT (kind, slot, subject) DO UPDATE SET
                            count = volume.count + excluded.count, bytes = volume.bytes + excluded.bytes
                        """);
        for (Volume volume : volumes) {
            batch.bind("kind", kind)
                    .bind("slot", volume.slot())
                    .bind("subject", volume.subject())
                    .bind("count", volume.count())
                    .bind("bytes", volume.bytes())
                    .add();
        }
        if (!volumes.isEmpty()) {
            batch.execute();
        }
    }

    /** Returns those with the most bytes since a moment, the most first. */
    public List<Volume> top(Handle tx, String kind, Instant since, int most) {
        return tx.createQuery(
                        """
                        SELECT subject, sum(count) AS count, sum(bytes) AS bytes FROM volume
                        WHERE kind = :kind AND slot >= :since
                        GROUP BY subject ORDER BY sum(bytes) DESC, subject LIMIT :most
                        """)
                .bind("kind", kind)
                .bind("since", since.toEpochMilli())
                .bind("most", most)
                .map((row, _) ->
                        new Volume(
                                0,
                                row.getString("subject"),
                                row.getLong("count"),
                                row.getLong("bytes")))
                .list();
    }

    /** Forgets what is older than a moment. */
    public void forget(Handle tx, Instant before) {
        tx.createUpdate("DELETE FROM volume WHERE slot < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }
}
