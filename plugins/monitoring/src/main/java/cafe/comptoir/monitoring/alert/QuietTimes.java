package cafe.comptoir.monitoring.alert;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.monitoring.check.CheckConfig;
import cafe.comptoir.monitoring.store.QuietStore;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When nobody is to be called, and for what. */
public final class QuietTimes {

    private final PluginDatabase database;
    private final QuietStore store;
    private final AlertJobs jobs;
    private final Clock clock;
    private volatile List<Quiet> current = List.of();

    @Inject
    QuietTimes(PluginDatabase database, QuietStore store, AlertJobs jobs, Clock clock) {
        this.database = database;
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Reads what was planned before the start. */
    public void load() {
        current = database.read(tx -> store.current(tx, clock.instant()));
    }

    /** Plans a quiet time; it replaces those for the same subject that are on meanwhile. */
    public Quiet add(
            Quiet.Kind kind,
            Quiet.Scope scope,
            String subject,
            Instant from,
            Instant to,
            Person person,
            String reason) {
        Quiet wanted =
                new Quiet(0, kind, scope, subject, from, to, person.id(), person.name(), reason);
        Quiet added =
                database.write(tx -> {
                    store.giveWay(tx, wanted, clock.instant());
                    Quiet kept = store.add(tx, wanted);
                    jobs.quietEnd(tx, kept);
                    return kept;
                });
        load();
        return added;
    }

    /** Ends what is on or planned for a subject; returns it. */
    public List<Quiet> end(Quiet.Scope scope, String subject) {
        List<Quiet> ended =
                planned().stream()
                        .filter(quiet -> quiet.scope() == scope && quiet.subject().equals(subject))
                        .toList();
        if (!ended.isEmpty()) {
            database.write(tx -> {
                store.end(tx, scope, subject, clock.instant());
                ended.forEach(quiet -> jobs.quietEnded(tx, quiet));
                return ended;
            });
            load();
        }
        return ended;
    }

    /** Returns what keeps a check quiet now: maintenance before silence, the longest before others. */
    public Optional<Quiet> now(CheckConfig check) {
        Instant now = clock.instant();
        return current.stream()
                .filter(quiet -> quiet.isOn(now) && quiet.covers(check.name(), check.group()))
                .max(Comparator.comparing(Quiet::kind).thenComparing(Quiet::to));
    }

    /** Returns those that are on or planned. */
    public List<Quiet> planned() {
        Instant now = clock.instant();
        return current.stream().filter(quiet -> quiet.to().isAfter(now)).toList();
    }
}
