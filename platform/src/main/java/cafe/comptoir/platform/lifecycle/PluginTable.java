package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.platform.config.HostConfig.Limits;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.loader.PluginArtifact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts and stops plugins in the order that their dependencies ask for. Touched by the
 * lifecycle thread only.
 */
final class PluginTable {

    private static final Logger log = LoggerFactory.getLogger(PluginTable.class);

    private final HostRooms host;
    private final Preparations preparations;
    private final Preflight preflight;
    private final Prerequisites prerequisites;
    private final Consumer<PluginArtifact> discard;
    private final Map<String, Entry> entries = new TreeMap<>();

    /**
     * @param discard is given what will not be loaded again
     */
    PluginTable(
            HostRooms host,
            PluginStarter starter,
            Preflight preflight,
            Consumer<PluginArtifact> discard) {
        this.host = host;
        this.preparations = new Preparations(starter);
        this.preflight = preflight;
        this.prerequisites = new Prerequisites(preflight, entries);
        this.discard = discard;
    }

    Collection<Entry> all() {
        return List.copyOf(entries.values());
    }

    Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    void add(Entry entry) {
        entries.put(entry.id(), entry);
    }

    /** Stops a plugin and forgets it. */
    void remove(Entry entry) {
        stop(entry, PluginState.DISABLED, Reason.none());
        entries.remove(entry.id());
        discard.accept(entry.artifact());
        log.info("Plugin {} {} is gone", entry.id(), entry.version());
    }

    /** Returns what plugins need of each other and of the host. */
    Prerequisites prerequisites() {
        return prerequisites;
    }

    /** Begins with all that can be done for what waits to be started without opening it. */
    void prepareWaiting() {
        preparations.begin(prerequisites.independent().stream().map(Entry::artifact).toList());
    }

    /** Starts everything that waits to be started, dependencies first. */
    void startWaiting() {
        for (String id : prerequisites.graph().order()) {
            find(id).filter(entry -> entry.state() == PluginState.WAITING).ifPresent(this::start);
        }
    }

    /** Starts a plugin, then those that waited for it. */
    void startWithDependents(Entry entry) {
        start(entry);
        startWaiting();
    }

    /** Stops a plugin after those that need it, which wait from then on. */
    void stop(Entry entry, PluginState state, Reason reason) {
        stopDependents(entry);
        Limits limits = limits();
        entry.running()
                .ifPresent(running -> {
                    running.closeRoutes(limits.drain());
                    host.commands().withdraw(entry.id());
                    running.end(limits.drain(), limits.callback());
                    log.info("Plugin {} {} stopped", entry.id(), entry.version());
                });
        entry.rests(state, reason);
    }

    /** Ends all plugins, those first that need others; their routes are closed. */
    void endAll(Duration drain) {
        preparations.abandon();
        for (String id : prerequisites.graph().order().reversed()) {
            find(id).flatMap(Entry::running).ifPresent(running -> running.end(drain, drain));
            find(id).ifPresent(entry -> entry.rests(PluginState.DISABLED));
        }
    }

    private void start(Entry entry) {
        Optional<Reason> waits = prerequisites.waitsFor(entry.descriptor());
        if (waits.isPresent()) {
            if (!waits.get().equals(entry.reason())) {
                log.info("Plugin {} {} waits: {}", entry.id(), entry.version(), waits.get());
            }
            entry.rests(PluginState.WAITING, waits.get());
            return;
        }
        Optional<Reason> failure =
                prerequisites.obstacle(entry.descriptor()).or(() -> tryStart(entry));
        if (failure.isPresent()) {
            fail(entry, failure.get());
        } else {
            log.info("Plugin {} {} started", entry.id(), entry.version());
        }
    }

    /** Returns why it did not start; what comes for it waits at the gate then. */
    Optional<Reason> tryStart(Entry entry) {
        try {
            RunningPlugin plugin = preparations.finish(entry.artifact());
            plugin.open();
            entry.runs(plugin);
            List<Reason> lacks = new ArrayList<>(preflight.missingPermissions(entry.descriptor()));
            lacks.add(plugin.unknownRoles());
            lacks.stream().filter(lack -> !lack.isNone()).forEach(lack -> log.warn("{}", lack));
            return Optional.empty();
        } catch (Throwable e) {
            log.debug("Plugin {} {} could not start", entry.id(), entry.version(), e);
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return Optional.of(Reasons.of(e));
        }
    }

    /** Notes that a plugin cannot start, whatever it was before. */
    void fail(Entry entry, Reason reason) {
        host.dispatcher().gate(entry.id()).close(limits().drain());
        host.commands().withdraw(entry.id());
        entry.rests(PluginState.FAILED, reason);
        log.error("Plugin {} {} could not start: {}", entry.id(), entry.version(), reason);
    }

    /** Stops those that need a plugin; they wait from then on. */
    void stopDependents(Entry entry) {
        for (String id : prerequisites.graph().dependents(entry.id()).reversed()) {
            find(id).filter(Entry::runs)
                    .ifPresent(other ->
                            stop(other, PluginState.WAITING, Reason.of("waits-for", entry.id())));
        }
    }

    private Limits limits() {
        return host.config().get().limits();
    }
}
