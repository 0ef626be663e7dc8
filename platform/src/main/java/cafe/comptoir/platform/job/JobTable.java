package cafe.comptoir.platform.job;

import cafe.comptoir.api.job.Schedule;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The rows of a plugin's jobs and schedules. Every method works in the transaction it is given. */
final class JobTable {

    private static final RowMapper<Job> JOB =
            (row, _) ->
                    new Job(
                            row.getLong("seq"),
                            row.getString("name"),
                            row.getString("id"),
                            row.getString("lane"),
                            row.getString("data"),
                            Instant.ofEpochMilli(row.getLong("due")),
                            row.getInt("attempts"));

    void insert(
            Handle tx, String name, @Nullable String id, String lane, String data, Instant due) {
        tx.createUpdate(
                        """
                        INSERT INTO comptoir_job (name, id, lane, data, due, run_at)
                        VALUES (:name, :id, :lane, :data, :due, :due)
                        """)
                .bind("name", name)
                .bind("id", id)
                .bind("lane", lane)
                .bind("data", data)
                .bind("due", due.toEpochMilli())
                .execute();
    }

    /** Keeps one row for each schedule; one that missed its time while nobody ran stays due. */
    void keepSchedules(Handle tx, Map<String, Schedule> schedules, Instant now) {
        Map<String, String> kept = knownSchedules(tx);
        for (String name : List.copyOf(kept.keySet())) {
            @Nullable Schedule schedule = schedules.get(name);
            if (schedule == null || !schedule.toString().equals(kept.get(name))) {
                deleteSchedule(tx, name);
                kept.remove(name);
            }
        }
        schedules.forEach((name, schedule) -> {
            if (!kept.containsKey(name)) {
                insertSchedule(tx, name, schedule, now);
            }
        });
    }

    private static Map<String, String> knownSchedules(Handle tx) {
        Map<String, String> known = new HashMap<>();
        tx.createQuery("SELECT name, schedule FROM comptoir_job WHERE schedule IS NOT NULL")
                .map((row, _) -> known.put(row.getString("name"), row.getString("schedule")))
                .list();
        return known;
    }

    private static void deleteSchedule(Handle tx, String name) {
        tx.createUpdate("DELETE FROM comptoir_job WHERE schedule IS NOT NULL AND name = :name")
                .bind("name", name)
                .execute();
    }

    private static void insertSchedule(Handle tx, String name, Schedule schedule, Instant now) {
        tx.createUpdate(
                        """
                        INSERT INTO comptoir_job (name, lane, data, schedule, due, run_at)
                        VALUES (:name, 'schedule ' || :name, '{}', :schedule, :due, :due)
                        """)
                .bind("name", name)
                .bind("schedule", schedule.toString())
                .bind("due", Times.next(schedule, now).toEpochMilli())
                .execute();
    }

    /** Deletes a timer that has not begun. */
    void withdraw(Handle tx, String name, String id, Collection<Long> running) {
        tx
                .createQuery(
                        """
                        SELECT seq FROM comptoir_job WHERE name = :name AND id = :id AND begun = 0
                        """)
                .bind("name", name)
                .bind("id", id)
                .mapTo(Long.class)
                .list()
                .stream()
                .filter(seq -> !running.contains(seq))
                .forEach(seq -> delete(tx, seq));
    }

    void delete(Handle tx, long seq) {
        tx.createUpdate("DELETE FROM comptoir_job WHERE seq = :seq").bind("seq", seq).execute();
    }

    /** Puts a job off after a run that failed. */
    void postpone(Handle tx, long seq, Instant runAt, int attempts) {
        tx.createUpdate(
                        """
                        UPDATE comptoir_job SET run_at = :runAt, attempts = :attempts, begun = 1
                        WHERE seq = :seq
                        """)
                .bind("runAt", runAt.toEpochMilli())
                .bind("attempts", attempts)
                .bind("seq", seq)
                .execute();
    }

    /** Sets when a schedule runs next. */
    void renew(Handle tx, long seq, Instant due) {
        tx.createUpdate(
                        """
                        UPDATE comptoir_job SET due = :due, run_at = :due, attempts = 0, begun = 0
                        WHERE seq = :seq
                        """)
                .bind("due", due.toEpochMilli())
                .bind("seq", seq)
                .execute();
    }

    /**
     * Returns what may run: of each lane the first that is due, unless an earlier one that failed is
     * waiting. A timer of the future holds up nothing.
     */
    List<Job> due(Handle tx, Instant now, Collection<String> names, int limit) {
        return tx.createQuery(
                        """
                        SELECT * FROM comptoir_job AS job
                        WHERE job.run_at <= :now
                          AND job.name IN (<names>)
                          AND NOT EXISTS (
                              SELECT 1 FROM comptoir_job AS earlier
                              WHERE earlier.lane = job.lane
                                AND earlier.seq < job.seq
                                AND (earlier.run_at <= :now OR earlier.begun = 1)
                                AND earlier.name IN (<names>))
                        ORDER BY job.run_at, job.seq
                        LIMIT :limit
                        """)
                .bind("now", now.toEpochMilli())
                .bindList("names", List.copyOf(names))
                .bind("limit", limit)
                .map(JOB)
                .list();
    }

    /** Returns when something is to be run after the given time. */
    Optional<Instant> next(Handle tx, Instant now, Collection<String> names) {
        return tx.createQuery(
                        """
                        SELECT run_at FROM comptoir_job WHERE run_at > :now AND name IN (<names>)
                        ORDER BY run_at LIMIT 1
                        """)
                .bind("now", now.toEpochMilli())
                .bindList("names", List.copyOf(names))
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /** Returns names of jobs that nobody handles. */
    List<String> namesOutside(Handle tx, Collection<String> names) {
        return tx
                .createQuery("SELECT DISTINCT name FROM comptoir_job ORDER BY name")
                .mapTo(String.class)
                .list()
                .stream()
                .filter(name -> !names.contains(name))
                .toList();
    }
}
