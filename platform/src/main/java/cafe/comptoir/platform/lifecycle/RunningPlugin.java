package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.api.observe.Health;
import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.platform.commands.PluginCommands;
import cafe.comptoir.platform.config.LiveConfig;
import cafe.comptoir.platform.dispatch.PluginGate;
import cafe.comptoir.platform.dispatch.Registrations;
import cafe.comptoir.platform.dispatch.Registrations.Provided;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.job.JobRunner;
import cafe.comptoir.platform.loader.LoadedPlugin;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One version of a plugin, built and registered, until its end. */
final class RunningPlugin {

    /** A health check must not block; one that does is not waited for. */
    private static final Duration HEALTH_LIMIT = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(RunningPlugin.class);

    private final HostRooms host;
    private final LoadedPlugin loaded;
    private final BotPlugin plugin;
    private final Registrations registrations;
    private final PluginCommands commands;
    private final Optional<JobRunner> jobs;
    private final Optional<LiveConfig<?>> settings;
    private final Scope scope;
    private final Scope offers;

    /**
     * @param scope all that the plugin holds of the host
     */
    RunningPlugin(
            HostRooms host,
            LoadedPlugin loaded,
            BotPlugin plugin,
            Registrations registrations,
            PluginCommands commands,
            Optional<JobRunner> jobs,
            Optional<LiveConfig<?>> settings,
            Scope scope) {
        this.host = host;
        this.loaded = loaded;
        this.plugin = plugin;
        this.registrations = registrations;
        this.commands = commands;
        this.jobs = jobs;
        this.settings = settings;
        this.scope = scope;
        this.offers = new Scope(id());
    }

    /**
     * Opens the routes and calls the plugin's {@code start}; if that fails, what comes waits at the gate
     * and the plugin is gone.
     */
    void open() throws Exception {
        boolean open = false;
        try {
            gate().open(registrations);
            registrations.services().forEach(this::offer);
            jobs.ifPresent(JobRunner::start);
            call("start", host.config().get().limits().callback(), plugin::start);
            host.commands().offer(id(), commands);
            open = true;
        } finally {
            if (!open) {
                Duration drain = host.config().get().limits().drain();
                gate().park(drain);
                giveBack(drain);
            }
        }
    }

    /** Has what comes answered with "switched off", and waits for what runs. */
    void closeRoutes(Duration drain) {
        drained(gate().close(drain), drain);
    }

    /** Has what comes wait for the next version, and waits for what runs. */
    void parkRoutes(Duration drain) {
        drained(gate().park(drain), drain);
    }

    /** Ends jobs and services, calls the plugin's {@code stop} and gives everything back. */
    void end(Duration drain, Duration limit) {
        offers.close();
        jobs.ifPresent(runner -> runner.stop(drain));
        try {
            call("stop", limit, plugin::stop);
        } catch (Throwable e) {
            log.warn("Plugin {} did not stop as it should; it is stopped all the same", id(), e);
        } finally {
            scope.close();
        }
    }

    /** Ends a plugin whose routes were never opened. */
    void abandon() {
        giveBack(Duration.ZERO);
    }

    ClassLoader loader() {
        return loaded.loader();
    }

    HealthReport health() {
        return registrations.health().map(this::ask).orElse(HealthReport.UP);
    }

    /** Returns why the newest edit of its settings is not in force; says nothing if it is. */
    Reason refusedEdit() {
        return settings.map(LiveConfig::refusedEdit).orElse(Reason.none());
    }

    /** Returns which roles its settings name that are none of the café's; nothing if there are none. */
    Reason unknownRoles() {
        return settings.map(it -> it.unknownRoles(host.config().get().roles().keySet()))
                .orElse(Reason.none());
    }

    /** Reads its settings again; returns why they are not in force, nothing if they are. */
    Reason readSettings() {
        settings.ifPresent(LiveConfig::reload);
        return refusedEdit();
    }

    boolean idle(Instant now) {
        return jobs.map(runner -> runner.idle(now)).orElse(true);
    }

    void runDueJobs() {
        jobs.ifPresent(JobRunner::runDue);
    }

    private void giveBack(Duration drain) {
        offers.close();
        jobs.ifPresent(runner -> runner.stop(drain));
        scope.close();
    }

    private <S> void offer(Provided<S> provided) {
        offers.own(host.services().offer(id(), provided.type(), provided.service()));
    }

    private HealthReport ask(Supplier<Health> supplier) {
        try {
            return HealthReport.told(
                    Callbacks.call(id() + "-health", loaded.loader(), HEALTH_LIMIT, supplier::get));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HealthReport.unknown(Reason.of("not-asked"));
        } catch (Throwable e) {
            log.warn("Plugin {} cannot say how it is doing", id(), e);
            return HealthReport.unknown(Reason.of("cannot-say", Reasons.of(e)));
        }
    }

    private void call(String what, Duration limit, Callbacks.Action action) throws Exception {
        Callbacks.run(id() + "." + what, loaded.loader(), limit, action);
    }

    private void drained(boolean allReturned, Duration drain) {
        if (!allReturned) {
            log.warn("Plugin {} did not drain in {} ms", id(), drain.toMillis());
        }
    }

    private PluginGate gate() {
        return host.dispatcher().gate(id());
    }

    private String id() {
        return loaded.artifact().id();
    }
}
