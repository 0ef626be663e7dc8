package cafe.comptoir.monitoring.vault;

import cafe.comptoir.api.service.LogClass;
import cafe.comptoir.api.service.LogRecord;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is known to be missing, by machine, until a record in the vault says so: who reads there must see
 * a hole as a hole. Safe for use by several threads.
 */
public final class Losses {

    /** The name under which this software speaks of itself in the vault. */
    public static final String OURSELVES = "comptoir";

    /** The machine that is named when there are too many to name each. */
    private static final String MANY = "*";

    private static final int MOST_MACHINES = 1000;

    private Map<Place, Missing> unwritten = new HashMap<>();

    /** Makes an empty one. */
    @Inject
    public Losses() {}

    private record Place(String host, Hole hole, LogClass kind) {}

    /** How many, from the first to the last. */
    private record Missing(long count, Instant first, Instant last) {

        Missing plus(Missing other) {
            return new Missing(
                    count + other.count,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    /** Adds what is missing of one machine. */
    public void add(
            String host, Hole hole, LogClass kind, long count, Instant first, Instant last) {
        if (count > 0) {
            put(new Place(host, hole, kind), new Missing(count, first, last));
        }
    }

    /** Adds records that are lost. */
    void add(List<LogRecord> lost, Hole hole) {
        for (LogRecord record : lost) {
            add(record.host(), hole, record.kind(), 1, record.received(), record.received());
        }
    }

    /**
     * Writes what was added.
     *
     * @param vault whether it has taken the records; if not they are kept for the next time
     */
    void write(Predicate<List<LogRecord>> vault, Instant now) {
        Map<Place, Missing> taken = taken();
        List<LogRecord> records =
                taken.entrySet().stream()
                        .map(entry -> record(entry.getKey(), entry.getValue(), now))
                        .toList();
        if (!records.isEmpty() && !vault.test(records)) {
            taken.forEach(this::put);
        }
    }

    /** Returns a record that says what is missing. */
    static LogRecord record(Hole hole, long count, Instant first, Instant last, Instant now) {
        return record(
                new Place(OURSELVES, hole, LogClass.SYSTEM), new Missing(count, first, last), now);
    }

    private static LogRecord record(Place place, Missing missing, Instant now) {
        String line =
                "missing count=%d what=%s why=%s first=%s last=%s"
                        .formatted(
                                missing.count(),
                                place.hole().what(),
                                place.hole().why(),
                                missing.first().truncatedTo(ChronoUnit.SECONDS),
                                missing.last().truncatedTo(ChronoUnit.SECONDS));
        return new LogRecord(
                now,
                place.host(),
                OURSELVES,
                List.of(),
                place.kind(),
                line.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized void put(Place place, Missing missing) {
        boolean named = unwritten.size() < MOST_MACHINES || unwritten.containsKey(place);
        Place at = named ? place : new Place(MANY, place.hole(), place.kind());
        unwritten.merge(at, missing, Missing::plus);
    }

    private synchronized Map<Place, Missing> taken() {
        Map<Place, Missing> taken = unwritten;
        unwritten = new HashMap<>();
        return taken;
    }
}
