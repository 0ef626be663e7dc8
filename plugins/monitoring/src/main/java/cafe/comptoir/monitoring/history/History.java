package cafe.comptoir.monitoring.history;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.monitoring.MonitoringConfig;
import cafe.comptoir.monitoring.check.Outcome;
import cafe.comptoir.monitoring.store.HistoryStore;
import cafe.comptoir.monitoring.store.HistoryStore.Named;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How checks went. What was found is added up in memory and written once a minute, so that five
 * hundred checks cost a few hundred rows and not a row a try; what a crash takes is that minute.
 */
public final class History {

    private final PluginDatabase database;
    private final HistoryStore store;
    private final Config<MonitoringConfig> config;
    private final Clock clock;
    private Map<Key, Sum> unwritten = new HashMap<>();

    @Inject
    History(
            PluginDatabase database,
            HistoryStore store,
            Config<MonitoringConfig> config,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    private record Key(String name, long slot) {}

    /** Adds what a try found; what was withheld says nothing about the target. */
    public synchronized void add(String name, Outcome outcome, Instant at) {
        long slot = Step.FINE.slot(at);
        Sum before =
                unwritten.getOrDefault(new Key(name, slot), Sum.none(Instant.ofEpochMilli(slot)));
        Sum after =
                switch (outcome) {
                    case Outcome.Good(Duration took) -> before.plusGood(took);
                    case Outcome.Bad _ -> before.plusBad();
                    case Outcome.Unknown _ -> before.plusUnknown();
                    case Outcome.Withheld _ -> before;
                };
        unwritten.put(new Key(name, slot), after);
    }

    /** Writes what was added. */
    public void write() {
        List<Named> sums = taken();
        if (!sums.isEmpty()) {
            database.write(tx -> {
                for (Step step : Step.values()) {
                    store.add(tx, step, sums);
                }
                return sums;
            });
        }
    }

    /** Forgets what is older than the settings say. */
    public void forgetOld() {
        Instant now = clock.instant();
        database.write(tx -> {
            store.forget(tx, Step.FINE, now.minus(config.get().keep().fine()));
            store.forget(tx, Step.HOURLY, now.minus(config.get().keep().hourly()));
            return now;
        });
    }

    /** Returns a check's slots of the last time, the oldest first; fine ones where they are few. */
    public List<Sum> of(String name, Duration back) {
        write();
        return database.read(tx -> store.of(tx, name, step(back), clock.instant().minus(back)));
    }

    /** Returns each check's sum over the last time. */
    public Map<String, Sum> totals(Duration back) {
        write();
        return database.read(tx -> store.totals(tx, step(back), clock.instant().minus(back)));
    }

    /** Returns how finely the last time is shown. */
    public static Step step(Duration back) {
        return back.compareTo(Duration.ofHours(30)) <= 0 ? Step.FINE : Step.HOURLY;
    }

    private synchronized List<Named> taken() {
        List<Named> sums = new ArrayList<>();
        unwritten.forEach((key, sum) -> sums.add(new Named(key.name(), sum)));
        unwritten = new HashMap<>();
        return sums;
    }
}
