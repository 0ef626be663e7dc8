package cafe.comptoir.monitoring.store;

import cafe.comptoir.monitoring.alert.CheckState;
import cafe.comptoir.monitoring.alert.Phase;
import cafe.comptoir.monitoring.alert.Recent;
import cafe.comptoir.monitoring.check.Fault;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Where each check stands. */
public final class StateStore {

    @Inject
    StateStore() {}

    /**
     * A state and the alert it belongs to.
     *
     * @param alert the number of the newest alert, 0 if there never was one
     */
    public record Kept(CheckState state, long alert) {}

    /** Returns all states by the name of their check. */
    public Map<String, Kept> all(Handle tx) {
        Map<String, Kept> all = new HashMap<>();
        tx.createQuery("SELECT * FROM state")
                .map((row, _) -> Map.entry(row.getString("name"), kept(row)))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** Writes a state. */
    public void save(Handle tx, String name, CheckState state, long alert) {
        Update update =
                tx.createUpdate(
                        """
                        INSERT INTO state (name, phase, since, failures, fired_at, successes, resolved_at,
                            taker, taker_name, taken_at, recent, recents, flapping, fault, alert)
                        VALUES (:name, :phase, :since, :failures, :fired_at, :successes, :resolved_at,
                            :taker, :taker_name, :taken_at, :recent, :recents, :flapping, :fault, :alert)
                        ON CONFLICT (name) DO UPDATE SET phase = excluded.phase, since = excluded.since,
                            failures = excluded.failures, fired_at = excluded.fired_at,
                            successes = excluded.successes, resolved_at = excluded.resolved_at,
                            taker = excluded.taker, taker_name = excluded.taker_name,
                            taken_at = excluded.taken_at, recent = excluded.recent,
                            recents = excluded.recents, flapping = excluded.flapping,
                            fault = excluded.fault, alert = excluded.alert
                        """);
        bind(update, state.phase())
                .bind("name", name)
                .bind("recent", state.recent().bits())
                .bind("recents", state.recent().count())
                .bind("flapping", state.flapping() ? 1 : 0)
                .bind("fault", state.fault().map(Fault::encoded).orElse(null))
                .bind("alert", alert)
                .execute();
    }

    /** Forgets a check that is watched no more. */
    public void forget(Handle tx, String name) {
        tx.createUpdate("DELETE FROM state WHERE name = :name").bind("name", name).execute();
    }

    private static Update bind(Update update, Phase phase) {
        return switch (phase) {
            case Phase.Ok _ -> bind(update, "ok", null, 0, null, 0, null, null);
            case Phase.Pending(Instant since, int failures) ->
                    bind(update, "pending", since, failures, null, 0, null, null);
            case Phase.Firing(Instant since, Instant firedAt, int successes) ->
                    bind(update, "firing", since, 0, firedAt, successes, null, null);
            case Phase.Acknowledged(
                            Instant since,
                            Instant firedAt,
                            int successes,
                            Phase.Taker taker) ->
                    bind(update, "acknowledged", since, 0, firedAt, successes, null, taker);
            case Phase.Resolved(Instant since, Instant firedAt, Instant at) ->
                    bind(update, "resolved", since, 0, firedAt, 0, at, null);
        };
    }

    private static Update bind(
            Update update,
            String phase,
            @Nullable Instant since,
            int failures,
            @Nullable Instant firedAt,
            int successes,
            @Nullable Instant resolvedAt,
            Phase.@Nullable Taker taker) {
        return update.bind("phase", phase)
                .bind("since", millis(since))
                .bind("failures", failures)
                .bind("fired_at", millis(firedAt))
                .bind("successes", successes)
                .bind("resolved_at", millis(resolvedAt))
                .bind("taker", taker == null ? null : taker.id())
                .bind("taker_name", taker == null ? null : taker.name())
                .bind("taken_at", taker == null ? null : millis(taker.at()));
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        CheckState state =
                new CheckState(
                        phase(row),
                        new Recent(row.getLong("recent"), row.getInt("recents")),
                        row.getInt("flapping") != 0,
                        Optional.ofNullable(row.getString("fault")).map(Fault::decoded),
                        Optional.empty(),
                        Optional.empty());
        return new Kept(state, row.getLong("alert"));
    }

    private static Phase phase(ResultSet row) throws SQLException {
        Instant since = Columns.instantOrEpoch(row, "since");
        Instant firedAt = Columns.instantOrEpoch(row, "fired_at");
        int successes = row.getInt("successes");
        return switch (row.getString("phase")) {
            case "pending" -> new Phase.Pending(since, row.getInt("failures"));
            case "firing" -> new Phase.Firing(since, firedAt, successes);
            case "acknowledged" ->
                    new Phase.Acknowledged(
                            since, firedAt, successes, Columns.taker(row).orElseThrow());
            case "resolved" ->
                    new Phase.Resolved(since, firedAt, Columns.instantOrEpoch(row, "resolved_at"));
            default -> new Phase.Ok();
        };
    }
}
