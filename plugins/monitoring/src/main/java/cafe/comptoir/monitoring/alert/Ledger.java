package cafe.comptoir.monitoring.alert;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.monitoring.MonitoringConfig;
import cafe.comptoir.monitoring.MonitoringConfig.Escalation;
import cafe.comptoir.monitoring.check.CheckConfig;
import cafe.comptoir.monitoring.check.Fault;
import cafe.comptoir.monitoring.check.Severity;
import cafe.comptoir.monitoring.store.AlertStore;
import cafe.comptoir.monitoring.store.StateStore;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes down what was decided about alerts, in one transaction with the jobs that tell Discord. */
final class Ledger {

    private final PluginDatabase database;
    private final StateStore states;
    private final AlertStore alerts;
    private final AlertJobs jobs;
    private final Config<MonitoringConfig> config;
    private final Clock clock;

    @Inject
    Ledger(
            PluginDatabase database,
            StateStore states,
            AlertStore alerts,
            AlertJobs jobs,
            Config<MonitoringConfig> config,
            Clock clock) {
        this.database = database;
        this.states = states;
        this.alerts = alerts;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    /** Returns where everything stood, by the name of the check. */
    Map<String, StateStore.Kept> states() {
        return database.read(states::all);
    }

    Optional<Alert> alert(long id) {
        return database.read(tx -> alerts.find(tx, id));
    }

    /**
     * Writes what a check's state has become.
     *
     * @param newest the number of its newest alert so far
     * @return the number of its newest alert now
     */
    long write(CheckConfig check, CheckState before, long newest, CheckState next) {
        return database.write(tx -> {
            long alert = newest;
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
        });
    }

    /** Writes who has taken an alert. */
    void take(Alert alert, CheckState next, Phase.Taker taker) {
        database.write(tx -> {
            alerts.take(tx, alert.id(), taker);
            states.save(tx, alert.name(), next, alert.id());
            jobs.card(tx, alert.id());
            return next;
        });
    }

    /** Ends what there is about a check that is watched no more; nobody knows whether it works. */
    void forget(String name, CheckState state, long alert) {
        database.write(tx -> {
            if (state.isOpen()) {
                alerts.abandon(tx, alert, clock.instant());
                jobs.card(tx, alert);
                jobs.over(tx, alert);
            }
            states.forget(tx, name);
            return name;
        });
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
}
