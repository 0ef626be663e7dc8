package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.platform.config.HostConfig.Limits;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.loader.PluginArtifact;
import cafe.comptoir.platform.loader.PluginDescriptor;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts, stops and swaps plugins in the order that their dependencies ask for. Touched by the
 * lifecycle thread only.
 */
final class PluginTable {

    private static final Logger log = LoggerFactory.getLogger(PluginTable.class);

    private final HostRooms host;
    private final Preparations preparations;
    private final Preflight preflight;
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

    /** Begins with all that can be done for what waits to be started without opening it. */
    void prepareWaiting() {
        preparations.begin(
                entries.values().stream()
                        .filter(entry -> entry.state() == PluginState.WAITING)
                        .filter(entry -> entry.descriptor().depends().isEmpty())
                        .filter(entry -> preflight.obstacles(entry.descriptor()).isEmpty())
                        .map(Entry::artifact)
                        .toList());
    }

    /** Starts everything that waits to be started, dependencies first. */
    void startWaiting() {
        for (String id : graph().order()) {
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
        for (String id : graph().order().reversed()) {
            find(id).flatMap(Entry::running).ifPresent(running -> running.end(drain, drain));
            find(id).ifPresent(entry -> entry.rests(PluginState.DISABLED));
        }
    }

    /** Puts another version in the place of a running one, or brings the old one back. */
    void swap(Entry entry, PluginArtifact next) {
        Optional<Reason> obstacle = obstacle(next.descriptor());
        if (obstacle.isPresent()) {
            discard.accept(next);
            keep(entry, obstacle.get());
            return;
        }
        PluginArtifact old = entry.artifact();
        stopDependents(entry);
        Limits limits = limits();
        entry.running()
                .ifPresent(running -> {
                    running.parkRoutes(limits.drain());
                    running.end(limits.drain(), limits.callback());
                });
        entry.rests(PluginState.WAITING);
        entry.replace(next);
        Optional<Reason> failure = tryStart(entry);
        if (failure.isEmpty()) {
            discard.accept(old);
            logSwap(entry.id(), old.version(), next.version());
        } else {
            bringBack(entry, old, failure.get());
        }
        startWaiting();
    }

    private static void logSwap(String id, String from, String to) {
        if (from.equals(to)) {
            log.info("Plugin {} {} reloaded", id, to);
        } else {
            log.info("Plugin {} swapped from {} to {}", id, from, to);
        }
    }

    /** Notes that a plugin's file cannot be used any more; one that runs goes on as it is. */
    void spoilt(Entry entry, Reason why) {
        switch (entry.state()) {
            case RUNNING -> keep(entry, why);
            case DISABLED -> entry.remark(why);
            case WAITING, FAILED, REFUSED -> fail(entry, why);
        }
    }

    private void keep(Entry entry, Reason why) {
        entry.remark(Reason.of("keeps-running", why, entry.version()));
        log.warn("Plugin {} keeps running as {}: {}", entry.id(), entry.version(), why);
    }

    private void bringBack(Entry entry, PluginArtifact old, Reason why) {
        PluginArtifact failed = entry.artifact();
        entry.replace(old);
        Optional<Reason> again = tryStart(entry);
        if (again.isEmpty()) {
            entry.remark(Reason.of("is-back", failed.version(), why, old.version()));
            log.warn(
                    "Plugin {} {} could not start, {} is back: {}",
                    entry.id(),
                    failed.version(),
                    old.version(),
                    why);
        } else {
            fail(entry, Reason.of("nor-again", why, old.version(), again.get()));
        }
        discard.accept(failed);
    }

    private void start(Entry entry) {
        Optional<Reason> waits = waitsFor(entry.descriptor());
        if (waits.isPresent()) {
            if (!waits.get().equals(entry.reason())) {
                log.info("Plugin {} {} waits: {}", entry.id(), entry.version(), waits.get());
            }
            entry.rests(PluginState.WAITING, waits.get());
            return;
        }
        List<Reason> obstacles = preflight.obstacles(entry.descriptor());
        Optional<Reason> failure =
                obstacles.isEmpty() ? tryStart(entry) : Optional.of(Reason.lines(obstacles));
        if (failure.isPresent()) {
            fail(entry, failure.get());
        } else {
            log.info("Plugin {} {} started", entry.id(), entry.version());
        }
    }

    /** Returns why it did not start; what comes for it waits at the gate then. */
    private Optional<Reason> tryStart(Entry entry) {
        try {
            RunningPlugin plugin = preparations.finish(entry.artifact());
            plugin.open();
            entry.runs(plugin);
            preflight.missingPermissions(entry.descriptor()).forEach(lack -> log.warn("{}", lack));
            return Optional.empty();
        } catch (Throwable e) {
            log.debug("Plugin {} {} could not start", entry.id(), entry.version(), e);
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return Optional.of(Reasons.of(e));
        }
    }

    private void fail(Entry entry, Reason reason) {
        host.dispatcher().gate(entry.id()).close(limits().drain());
        host.commands().withdraw(entry.id());
        entry.rests(PluginState.FAILED, reason);
        log.error("Plugin {} {} could not start: {}", entry.id(), entry.version(), reason);
    }

    private void stopDependents(Entry entry) {
        for (String id : graph().dependents(entry.id()).reversed()) {
            find(id).filter(Entry::runs)
                    .ifPresent(other ->
                            stop(other, PluginState.WAITING, Reason.of("waits-for", entry.id())));
        }
    }

    private Optional<Reason> obstacle(PluginDescriptor next) {
        List<Reason> obstacles = preflight.obstacles(next);
        return obstacles.isEmpty() ? waitsFor(next) : Optional.of(Reason.lines(obstacles));
    }

    private Optional<Reason> waitsFor(PluginDescriptor plugin) {
        List<String> circle = graph().circle(plugin.id());
        if (!circle.isEmpty()) {
            return Optional.of(Reason.of("circle", String.join(", ", circle)));
        }
        List<String> missing =
                plugin.depends().stream()
                        .filter(id -> find(id).filter(Entry::runs).isEmpty())
                        .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of("needs-plugins", String.join(", ", missing)));
    }

    private PluginGraph graph() {
        return new PluginGraph(entries.values().stream().map(Entry::descriptor).toList());
    }

    private Limits limits() {
        return host.config().get().limits();
    }
}
