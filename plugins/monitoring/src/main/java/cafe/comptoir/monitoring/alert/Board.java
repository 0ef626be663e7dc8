package cafe.comptoir.monitoring.alert;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.monitoring.MonitoringConfig;
import cafe.comptoir.monitoring.MonitoringConfig.Escalation;
import cafe.comptoir.monitoring.check.CheckConfig;
import cafe.comptoir.monitoring.check.Fault;
import cafe.comptoir.monitoring.check.Outcome;
import cafe.comptoir.monitoring.check.Plan;
import cafe.comptoir.monitoring.check.Severity;
import cafe.comptoir.monitoring.history.History;
import cafe.comptoir.monitoring.store.AlertStore;
import cafe.comptoir.monitoring.store.StateStore;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * Where all checks stand. Memory is a cache of the table: what decides anything is written first,
 * together with the jobs that tell Discord.
 */
public final class Board {

    private final PluginDatabase database;
    private final StateStore states;
    private final AlertStore alerts;
    private final AlertJobs jobs;
    private final Judge judge;
    private final History history;
    private final KnownProblems problems;
    private final Config<MonitoringConfig> config;
    private final Clock clock;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private volatile Plan plan = new Plan(List.of());

    @Inject
    Board(
            PluginDatabase database,
            StateStore states,
            AlertStore alerts,
            AlertJobs jobs,
            Judge judge,
            History history,
            KnownProblems problems,
            Config<MonitoringConfig> config,
            Clock clock) {
        this.database = database;
        this.states = states;
        this.alerts = alerts;
        this.jobs = jobs;
        this.judge = judge;
        this.history = history;
        this.problems = problems;
        this.config = config;
        this.clock = clock;
    }

    /** What taking an alert led to. */
    public sealed interface Taken {

        /** It is theirs. */
        record Yours(Alert alert) implements Taken {}

        /** Somebody was faster, or they themselves. */
        record TakenBy(Phase.Taker taker) implements Taken {}

        /** There is nothing to take any more. */
        record Over() implements Taken {}
    }

    /** Reads where everything stood before the start. */
    public void load() {
        database.read(states::all)
                .forEach((name, kept) -> slots.put(name, new Slot(kept.state(), kept.alert())));
    }

    /** Follows other settings: what is watched no more has no alert either. */
    public void follow(Plan next) {
        plan = next;
        for (String name : slots.keySet()) {
            if (next.find(name).isEmpty()) {
                forget(name);
            }
        }
        problems.look(next, this::state);
    }

    /** Takes in what a try found. */
    public void found(CheckConfig check, Outcome outcome) {
        Outcome judged = judge.judge(check, plan, outcome, this, this::found);
        history.add(check.name(), judged, clock.instant());
        Slot slot = slots.computeIfAbsent(check.name(), _ -> new Slot(CheckState.NEW, 0));
        if (plan.find(check.name()).isEmpty()) {
            return; // A try that was under way when the settings changed.
        }
        slot.lock.lock();
        try {
            CheckState next =
                    StateMachine.after(slot.state, judged, policy(check), clock.instant());
            keep(check, slot, next);
            slot.lastTry = clock.instant();
        } finally {
            slot.lock.unlock();
        }
        problems.look(plan, this::state);
    }

    /** Has somebody take an alert. */
    public Taken take(long id, Person person) {
        Optional<Alert> alert = database.read(tx -> alerts.find(tx, id));
        if (alert.isEmpty() || !alert.get().isOpen()) {
            return new Taken.Over();
        }
        Slot slot = slots.get(alert.get().name());
        if (slot == null) {
            return new Taken.Over();
        }
        slot.lock.lock();
        try {
            Phase.Taker taker = new Phase.Taker(person.id(), person.name(), clock.instant());
            return switch (slot.state.phase()) {
                case Phase.Acknowledged taken when slot.alert == id ->
                        new Taken.TakenBy(taken.taker());
                case Phase.Firing _ when slot.alert == id -> {
                    takeFiring(alert.get(), slot, taker);
                    yield new Taken.Yours(alert.get());
                }
                default -> new Taken.Over();
            };
        } finally {
            slot.lock.unlock();
        }
    }

    /** Returns where a check stands. */
    public CheckState state(String name) {
        Slot slot = slots.get(name);
        return slot == null ? CheckState.NEW : slot.state;
    }

    /** Returns the number of a check's newest alert, 0 if there never was one. */
    public long alertOf(String name) {
        Slot slot = slots.get(name);
        return slot == null ? 0 : slot.alert;
    }

    /** Returns when a check was last tried; empty if not since the start. */
    public Optional<Instant> lastTry(String name) {
        return Optional.ofNullable(slots.get(name)).map(slot -> slot.lastTry);
    }

    /** Returns what is watched. */
    public Plan plan() {
        return plan;
    }

    private void takeFiring(Alert alert, Slot slot, Phase.Taker taker) {
        CheckState next = StateMachine.acknowledged(slot.state, taker);
        database.write(tx -> {
            alerts.take(tx, alert.id(), taker);
            states.save(tx, alert.name(), next, slot.alert);
            jobs.card(tx, alert.id());
            return next;
        });
        slot.state = next;
    }

    private void keep(CheckConfig check, Slot slot, CheckState next) {
        CheckState before = slot.state;
        boolean same = before.phase().equals(next.phase()) && before.flapping() == next.flapping();
        if (!same) {
            slot.alert = database.write(tx -> save(tx, check, slot, next));
        }
        slot.state = next;
    }

    private long save(Handle tx, CheckConfig check, Slot slot, CheckState next) {
        CheckState before = slot.state;
        long alert = slot.alert;
        if (!before.isOpen() && next.phase() instanceof Phase.Open open) {
            alert = alerts.open(tx, check.name(), open, fault(next), next.flapping());
            jobs.card(tx, alert);
            call(tx, check, alert, open.firedAt());
        } else if (before.isOpen() && !next.isOpen()) {
            alerts.resolve(tx, alert, clock.instant());
            jobs.card(tx, alert);
            jobs.over(tx, alert);
        } else if (next.isOpen() && before.flapping() != next.flapping()) {
            alerts.setFlapping(tx, alert, next.flapping());
            jobs.card(tx, alert);
        }
        states.save(tx, check.name(), next, alert);
        return alert;
    }

    private void call(Handle tx, CheckConfig check, long alert, Instant firedAt) {
        if (check.severity() == Severity.CRITICAL) {
            jobs.callNow(tx, alert, 0);
        }
        jobs.callLater(
                tx,
                alert,
                firedAt,
                config.get().escalation().stream().map(Escalation::after).toList());
    }

    private static Fault fault(CheckState state) {
        return state.fault().orElseGet(() -> new Fault("unstable", List.of()));
    }

    private void forget(String name) {
        Slot slot = slots.remove(name);
        if (slot == null) {
            return;
        }
        database.write(tx -> {
            if (slot.state.isOpen()) {
                alerts.resolve(tx, slot.alert, clock.instant());
                jobs.card(tx, slot.alert);
            }
            states.forget(tx, name);
            return name;
        });
    }

    private Policy policy(CheckConfig check) {
        MonitoringConfig.Flapping flapping = config.get().flapping();
        return new Policy(check.failures(), check.recoveries(), flapping.start(), flapping.stop());
    }
}
