package cafe.comptoir.monitoring;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.job.Schedule;
import cafe.comptoir.api.observe.Metrics;
import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.service.AlertCenter;
import cafe.comptoir.monitoring.alert.Board;
import cafe.comptoir.monitoring.alert.KnownProblems;
import cafe.comptoir.monitoring.alert.QuietTimes;
import cafe.comptoir.monitoring.check.Plan;
import cafe.comptoir.monitoring.check.Probes;
import cafe.comptoir.monitoring.check.Runner;
import cafe.comptoir.monitoring.discord.MonitorRoutes;
import cafe.comptoir.monitoring.discord.Troubles;
import cafe.comptoir.monitoring.history.History;
import cafe.comptoir.monitoring.intake.Intake;
import cafe.comptoir.monitoring.intake.Tally;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** The monitoring, for the host. */
public final class MonitoringPlugin implements BotPlugin {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final LocalTime QUIET_HOUR = LocalTime.of(4, 20);

    private final MonitorRoutes routes;
    private final Troubles troubles;
    private final KnownProblems problems;
    private final Board board;
    private final QuietTimes quiet;
    private final Runner runner;
    private final Probes probes;
    private final History history;
    private final Intake intake;
    private final Tally tally;
    private final Config<MonitoringConfig> config;
    private final Metrics metrics;
    private final ZoneId zone;

    @Inject
    MonitoringPlugin(
            MonitorRoutes routes,
            Troubles troubles,
            KnownProblems problems,
            Board board,
            QuietTimes quiet,
            Runner runner,
            Probes probes,
            History history,
            Intake intake,
            Tally tally,
            Config<MonitoringConfig> config,
            Metrics metrics,
            ZoneId zone) {
        this.routes = routes;
        this.troubles = troubles;
        this.problems = problems;
        this.board = board;
        this.quiet = quiet;
        this.runner = runner;
        this.probes = probes;
        this.history = history;
        this.intake = intake;
        this.tally = tally;
        this.config = config;
        this.metrics = metrics;
        this.zone = zone;
    }

    @Override
    public void register(Registrar on) {
        routes.register(on);
        on.provide(AlertCenter.class, problems);
        on.health(troubles::health);
        on.schedule("minute", Schedule.every(MINUTE), _ -> everyMinute());
        on.schedule("forget", Schedule.daily(QUIET_HOUR, zone), _ -> forgetOld());
        on.own(probes);
        on.own(config.onChange(_ -> follow()));
        metrics.gauge("lines", () -> intake.counts().lines());
        metrics.gauge("flows", () -> intake.counts().flows());
        metrics.gauge("lost.flows", () -> intake.counts().lostFlows());
    }

    @Override
    public void start() throws IOException {
        board.load();
        quiet.load();
        intake.start();
        runner.start(board::found);
        follow();
    }

    @Override
    public void stop() throws IOException {
        runner.close();
        intake.close();
        everyMinute();
    }

    private void follow() {
        Plan plan = new Plan(config.get().checks());
        board.follow(plan);
        runner.follow(plan);
        intake.follow();
    }

    private void everyMinute() {
        history.write();
        tally.write();
        intake.follow();
        intake.writeLosses();
    }

    private void forgetOld() {
        history.forgetOld();
        tally.forgetOld();
    }
}
