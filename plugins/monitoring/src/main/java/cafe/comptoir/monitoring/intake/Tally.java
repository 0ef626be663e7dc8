package cafe.comptoir.monitoring.intake;

import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.monitoring.history.Step;
import cafe.comptoir.monitoring.store.VolumeStore;
import cafe.comptoir.monitoring.store.VolumeStore.Volume;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Who sent how much, added up in memory and written once a minute, the largest by name. */
public final class Tally {

    private static final int MOST_KNOWN = 20_000;
    private static final int MOST_WRITTEN = 300;
    private static final Duration KEPT = Duration.ofDays(35);

    /** The name of all who are too small or too many to be named. */
    public static final String OTHERS = "";

    private final PluginDatabase database;
    private final VolumeStore store;
    private final Clock clock;
    private final Map<Kind, Map<String, Amount>> unwritten = new EnumMap<>(Kind.class);

    @Inject
    Tally(PluginDatabase database, VolumeStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        for (Kind kind : Kind.values()) {
            unwritten.put(kind, new ConcurrentHashMap<>());
        }
    }

    /** What is counted. */
    public enum Kind {
        /** Bytes by the address of the café's machine. */
        FLOW,
        /** Lines by the host that they are about. */
        LOG
    }

    private static final class Amount {
        private final LongAdder count = new LongAdder();
        private final LongAdder bytes = new LongAdder();
    }

    void add(Kind kind, String subject, long count, long bytes) {
        Map<String, Amount> amounts = amounts(kind);
        Amount amount = amounts.get(subject);
        if (amount == null) {
            String named = amounts.size() < MOST_KNOWN ? subject : OTHERS;
            amount = amounts.computeIfAbsent(named, _ -> new Amount());
        }
        amount.count.add(count);
        amount.bytes.add(bytes);
    }

    /** Writes what was added. */
    public void write() {
        long slot = Step.HOURLY.slot(clock.instant());
        for (Kind kind : Kind.values()) {
            List<Volume> volumes = taken(kind, slot);
            if (!volumes.isEmpty()) {
                database.write(tx -> {
                    store.add(tx, name(kind), volumes);
                    return volumes;
                });
            }
        }
    }

    /** Forgets what nobody asks for any more. */
    public void forgetOld() {
        database.write(tx -> {
            store.forget(tx, clock.instant().minus(KEPT));
            return tx;
        });
    }

    /** Returns the largest of the last time, the largest first. */
    public List<Volume> top(Kind kind, Duration back, int most) {
        write();
        Instant since = Instant.ofEpochMilli(Step.HOURLY.slot(clock.instant().minus(back)));
        return database.read(tx -> store.top(tx, name(kind), since, most));
    }

    private List<Volume> taken(Kind kind, long slot) {
        List<Volume> all = new ArrayList<>();
        Map<String, Amount> amounts = amounts(kind);
        for (String subject : List.copyOf(amounts.keySet())) {
            Amount amount = amounts.remove(subject);
            if (amount != null) {
                all.add(new Volume(slot, subject, amount.count.sum(), amount.bytes.sum()));
            }
        }
        if (all.size() <= MOST_WRITTEN) {
            return all;
        }
        all.sort(Comparator.comparingLong(Volume::bytes).reversed());
        List<Volume> named = new ArrayList<>(all.subList(0, MOST_WRITTEN));
        List<Volume> rest = all.subList(MOST_WRITTEN, all.size());
        named.add(
                new Volume(
                        slot,
                        OTHERS,
                        rest.stream().mapToLong(Volume::count).sum(),
                        rest.stream().mapToLong(Volume::bytes).sum()));
        return named;
    }

    private Map<String, Amount> amounts(Kind kind) {
        return unwritten.getOrDefault(kind, Map.of());
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
