package cafe.comptoir.monitoring.store;

import cafe.comptoir.monitoring.alert.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the tables' columns have in common. */
final class Columns {

    private Columns() {}

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(number(row, column)).map(Instant::ofEpochMilli);
    }

    static Instant instantOrEpoch(ResultSet row, String column) throws SQLException {
        return instant(row, column).orElse(Instant.EPOCH);
    }

    static Optional<Phase.Taker> taker(ResultSet row) throws SQLException {
        Long id = number(row, "taker");
        return id == null
                ? Optional.empty()
                : Optional.of(
                        new Phase.Taker(
                                id, row.getString("taker_name"), instantOrEpoch(row, "taken_at")));
    }

    /** Returns the next number of a counter. */
    static long next(Handle tx, String counter) {
        tx.createUpdate("UPDATE counter SET value = value + 1 WHERE name = :name")
                .bind("name", counter)
                .execute();
        return tx.createQuery("SELECT value FROM counter WHERE name = :name")
                .bind("name", counter)
                .mapTo(Long.class)
                .one();
    }
}
