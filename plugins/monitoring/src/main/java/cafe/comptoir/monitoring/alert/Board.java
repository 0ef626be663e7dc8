package cafe.comptoir.monitoring.alert;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.monitoring.MonitoringConfig;
import cafe.comptoir.monitoring.check.CheckConfig;
import cafe.comptoir.monitoring.check.Fault;
import cafe.comptoir.monitoring.check.Outcome;
import cafe.comptoir.monitoring.check.Plan;
import cafe.comptoir.monitoring.history.History;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where all checks stand. Memory is a cache of the table: what decides anything is written first,
 * together with the jobs that tell Discord.
 */
public final class Board {

    private final Ledger ledger;
    private final Judge judge;
    private final History history;
    private final KnownProblems problems;
    private final Config<MonitoringConfig> config;
    private final Clock clock;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private volatile Plan plan = new Plan(List.of());

    @Inject
    Board(
            Ledger ledger,
            Judge judge,
            History history,
            KnownProblems problems,
            Config<MonitoringConfig> config,
            Clock clock) {
        this.ledger = ledger;
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
        ledger.states()
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
        Slot slot = slots.computeIfAbsent(check.name(), _ -> new Slot(CheckState.NEW, 0));
        slot.lock.lock();
        try {
            if (plan.find(check.name()).isEmpty()) {
                forget(check.name());
                return; // A try that was under way when the settings changed.
            }
            if (slots.get(check.name()) != slot) {
                return; // The same, and the check is back already.
            }
            history.add(check.name(), judged, clock.instant());
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
        Optional<Alert> alert = ledger.alert(id);
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
                    CheckState next = StateMachine.acknowledged(slot.state, taker);
                    ledger.take(alert.get(), next, taker);
                    slot.state = next;
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

    /** Returns what is wrong now; of an alert that is over, what was when it began. */
    public Fault faultOf(Alert alert) {
        return alert.isOpen() ? state(alert.name()).fault().orElse(alert.fault()) : alert.fault();
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

    private void keep(CheckConfig check, Slot slot, CheckState next) {
        CheckState before = slot.state;
        boolean same = before.phase().equals(next.phase()) && before.flapping() == next.flapping();
        if (!same) {
            slot.alert = ledger.write(check, before, slot.alert, next);
        }
        slot.state = next;
    }

    private void forget(String name) {
        Slot slot = slots.remove(name);
        if (slot == null) {
            return;
        }
        slot.lock.lock();
        try {
            ledger.forget(name, slot.state, slot.alert);
        } finally {
            slot.lock.unlock();
        }
    }

    private Policy policy(CheckConfig check) {
        MonitoringConfig.Flapping flapping = config.get().flapping();
        return new Policy(check.failures(), check.recoveries(), flapping.start(), flapping.stop());
    }
}
