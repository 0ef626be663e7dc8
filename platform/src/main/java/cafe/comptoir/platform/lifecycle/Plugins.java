package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.loader.Artifacts;
import cafe.comptoir.platform.loader.Inbox.Change;
import cafe.comptoir.platform.loader.PluginShelf;
import cafe.comptoir.platform.loader.PluginSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * All plugins of a host. Whatever changes them happens on one thread, one thing at a time; whatever
 * asks about them reads what was last published.
 */
public final class Plugins implements AutoCloseable {

    private final Preflight preflight;
    private final PluginTable table;
    private final Admissions admissions;
    private final DisabledPlugins disabled;
    private final ExecutorService lifecycle =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("lifecycle").daemon().factory());
    private final AtomicInteger pending = new AtomicInteger();
    private volatile List<Seat> seats = List.of();

    /** What running handlers and jobs get when the host itself ends, which takes less than 3 s. */
    private static final Duration LAST_DRAIN = Duration.ofMillis(800);

    /**
     * @param artifacts takes plugins in
     * @param shelf holds their classes
     */
    public Plugins(HostRooms host, Artifacts artifacts, PluginShelf shelf) {
        this.preflight = new Preflight(host);
        this.disabled =
                new DisabledPlugins(host.home().resolve("data").resolve("disabled-plugins"));
        this.table =
                new PluginTable(
                        host, new PluginStarter(host, shelf), preflight, artifacts::discard);
        this.admissions =
                new Admissions(
                        table,
                        new PluginSwap(host, table, artifacts::discard),
                        artifacts,
                        disabled);
    }

    /**
     * Takes plugins and begins to load, build and register those that are switched on, all at once;
     * Discord need not be ready.
     */
    public CompletableFuture<Void> prepare(List<PluginSource> sources) {
        return change(() -> {
            for (PluginSource source : sources) {
                admissions.arrived(source);
                table.prepareWaiting();
            }
        });
    }

    /** Starts what was prepared. */
    public CompletableFuture<Void> start() {
        return change(table::startWaiting);
    }

    /** Follows what was found in the inbox. */
    public CompletableFuture<Void> follow(List<Change> changes) {
        return change(() -> {
            changes.forEach(this::follow);
            table.prepareWaiting();
            table.startWaiting();
        });
    }

    /** Switches a plugin on. */
    public CompletableFuture<PluginStatus> enable(String id) {
        return change(
                id,
                entry -> {
                    disabled.remove(id);
                    if (!entry.runs()) {
                        entry.rests(PluginState.WAITING);
                        table.startWaiting();
                    }
                });
    }

    /** Switches a plugin off. */
    public CompletableFuture<PluginStatus> disable(String id) {
        return change(
                id,
                entry -> {
                    disabled.add(id);
                    table.stop(entry, PluginState.DISABLED, Reason.none());
                });
    }

    /** Takes a plugin's file again and swaps it in; one that is switched off stays so. */
    public CompletableFuture<PluginStatus> reload(String id) {
        return change(
                id,
                entry -> {
                    if (!entry.runs() && entry.state() != PluginState.DISABLED) {
                        entry.rests(PluginState.WAITING, entry.reason());
                    }
                    admissions.again(entry);
                    table.startWaiting();
                });
    }

    /** Returns how all plugins are doing, by id; asks each for its health. */
    public List<PluginStatus> statuses() {
        return seats.stream().map(seat -> seat.live(preflight)).toList();
    }

    /** Returns how all plugins that can be switched are doing, without asking them anything. */
    public List<PluginStatus> known() {
        return seats.stream().filter(seat -> !seat.isRefused()).map(Seat::brief).toList();
    }

    /** Returns the loader of a running plugin's classes, to see whether it ends with the plugin. */
    public Optional<ClassLoader> loaderOf(String id) {
        return seats.stream()
                .filter(seat -> seat.name().equals(id))
                .flatMap(seat -> seat.running().stream())
                .map(RunningPlugin::loader)
                .findFirst();
    }

    /** Returns whether no change and no job is under way or due. */
    public boolean idle(Instant now) {
        return pending.get() == 0
                && seats.stream()
                        .allMatch(seat -> seat.running().map(r -> r.idle(now)).orElse(true));
    }

    /** Has all jobs look at the clock again. */
    public void runDueJobs() {
        seats.forEach(seat -> seat.running().ifPresent(RunningPlugin::runDueJobs));
    }

    /** Ends all plugins, within the host's drain limits. */
    @Override
    public void close() {
        change(this::endAll).join();
        lifecycle.shutdown();
    }

    private void endAll() {
        List<RunningPlugin> running =
                table.all().stream().flatMap(entry -> entry.running().stream()).toList();
        List<Thread> closing =
                running.stream()
                        .map(plugin ->
                                Thread.ofVirtual()
                                        .name("closing")
                                        .start(() -> plugin.closeRoutes(LAST_DRAIN)))
                        .toList();
        for (Thread thread : closing) {
            join(thread);
        }
        table.endAll(LAST_DRAIN);
        publish();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Change change) {
        switch (change) {
            case Change.Arrived(var jar) -> admissions.arrived(new PluginSource.Jar(jar));
            case Change.Gone(var jar) -> admissions.gone(new PluginSource.Jar(jar));
            case Change.Incomplete(var jar) -> admissions.incomplete(new PluginSource.Jar(jar));
        }
    }

    private CompletableFuture<PluginStatus> change(String id, Consumer<Entry> action) {
        return change(() ->
                        action.accept(
                                table.find(id).orElseThrow(() -> new NoSuchPluginException(id))))
                .thenApply(_ -> status(id));
    }

    private CompletableFuture<Void> change(Runnable action) {
        pending.incrementAndGet();
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        action.run();
                    } finally {
                        publish();
                        pending.decrementAndGet();
                    }
                },
                lifecycle);
    }

    private PluginStatus status(String id) {
        return seats.stream()
                .filter(seat -> seat.name().equals(id))
                .findFirst()
                .map(seat -> seat.live(preflight))
                .orElseThrow(() -> new NoSuchPluginException(id));
    }

    private void publish() {
        List<Seat> now = new ArrayList<>();
        for (Entry entry : table.all()) {
            now.add(Seat.of(entry));
        }
        admissions
                .refused()
                .forEach((source, why) -> now.add(Seat.refused(Admissions.shown(source), why)));
        seats = List.copyOf(now);
    }
}
