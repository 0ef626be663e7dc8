package cafe.comptoir.platform.boot;

import cafe.comptoir.platform.lifecycle.PluginStatus;
import cafe.comptoir.platform.loader.Inbox.Change;
import cafe.comptoir.platform.loader.PluginSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running host. Safe for use by several threads. */
public final class Host implements AutoCloseable {

    private static final long INBOX_MILLIS = 500;
    private static final long CONFIG_MILLIS = 1000;
    private static final Logger log = LoggerFactory.getLogger(Host.class);

    private final HostOptions options;
    private final HomeFolder home;
    private final Connector connector;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Object turns = new Object();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("home-watch").daemon().factory());
    private volatile @Nullable Session session;
    private volatile boolean closed;

    private Host(HostOptions options, HomeFolder home) {
        this.options = options;
        this.home = home;
        this.connector = new Connector(options);
    }

    /**
     * Starts a host and returns when Discord is ready and every plugin was tried; commands may still
     * be on their way, see {@link #ready}. An unreachable Discord is waited for as the options say.
     *
     * @throws StartFailure with one clear line, if it cannot run
     */
    public static Host start(HostOptions options) {
        JvmSettings.apply();
        Host host = new Host(options, HomeFolder.open(options));
        boolean started = false;
        try {
            host.open(host.firstSources());
            host.startWatching();
            started = true;
            return host;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure.Interrupted(e);
        } finally {
            if (!started) {
                host.close();
            }
        }
    }

    /** Completes when the commands of all plugins that run now are at Discord. */
    public CompletableFuture<Void> ready() {
        return session().commandsSettled();
    }

    /** Completes when the host has ended; with a {@link StartFailure} if Discord sent it away. */
    public CompletableFuture<Void> ended() {
        return ended.copy();
    }

    /** Returns the connection to Discord of this moment; {@code /comptoir reconnect} replaces it. */
    public JDA jda() {
        return session().jda();
    }

    /** Returns all plugins, by id. */
    public List<PluginView> plugins() {
        return session().plugins().statuses().stream().map(PluginView::of).toList();
    }

    /** Switches a plugin on, and leaves it on after a restart. */
    public CompletableFuture<PluginView> enable(String plugin) {
        return view(session().plugins().enable(plugin));
    }

    /** Switches a plugin off, and leaves it off after a restart. */
    public CompletableFuture<PluginView> disable(String plugin) {
        return view(session().plugins().disable(plugin));
    }

    /** Stops a plugin and starts it again from its file. */
    public CompletableFuture<PluginView> reload(String plugin) {
        return view(session().plugins().reload(plugin));
    }

    /** Looks once for changed files in {@code plugins/} and for edited settings. */
    public void poll() {
        synchronized (turns) {
            session().plugins().follow(home.inbox().look()).join();
            home.files().pollOnce();
        }
    }

    /** Has all plugins' jobs look at the clock again; for tests that have moved it. */
    public void runDueJobs() {
        session().plugins().runDueJobs();
    }

    /** Returns whether no handler, job, REST call or command update is under way or due. */
    public boolean idle() {
        return session().idle();
    }

    /** Leaves Discord and comes back with the token and intents that {@code comptoir.yml} has now. */
    public void reconnect() {
        synchronized (turns) {
            if (closed) {
                return;
            }
            log.info("Leaving Discord to come back with the settings of comptoir.yml");
            session().close();
            try {
                open(knownSources());
            } catch (StartFailure e) {
                log.error("{}", e.getMessage());
                ended.completeExceptionally(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Stops all plugins and leaves Discord, in less than 3 s. */
    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        synchronized (turns) {
            Session open = session;
            if (open != null) {
                open.close();
            }
            home.close();
            ended.complete(null);
        }
    }

    Optional<ClassLoader> loaderOf(String plugin) {
        return session().plugins().loaderOf(plugin);
    }

    private void open(List<PluginSource> sources) throws InterruptedException {
        Desk desk =
                new Desk(
                        this::session,
                        () -> connector.rehearse(home.config()),
                        this::reconnectSoon);
        Session fresh = new Session(home, options, connector, desk, sources);
        session = fresh;
        fresh.whenSentAway(why -> {
            log.error("{}", why.getMessage());
            ended.completeExceptionally(why);
        });
    }

    private void reconnectSoon() {
        watch.execute(this::reconnect);
    }

    private void startWatching() {
        if (options.polling()) {
            var _ =
                    watch.scheduleWithFixedDelay(
                            () -> guarded(this::watchInbox),
                            INBOX_MILLIS,
                            INBOX_MILLIS,
                            TimeUnit.MILLISECONDS);
            var _ =
                    watch.scheduleWithFixedDelay(
                            () -> guarded(home.files()::pollOnce),
                            CONFIG_MILLIS,
                            CONFIG_MILLIS,
                            TimeUnit.MILLISECONDS);
        }
    }

    private void watchInbox() {
        List<Change> changes = home.inbox().look();
        if (!changes.isEmpty()) {
            session().plugins().follow(changes).join();
        }
    }

    private static void guarded(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            log.warn("Cannot look at the home folder; trying again", e);
        }
    }

    private List<PluginSource> firstSources() {
        home.inbox().look();
        return knownSources();
    }

    private List<PluginSource> knownSources() {
        List<PluginSource> sources = new ArrayList<>(options.plugins());
        home.inbox().taken().forEach(jar -> sources.add(new PluginSource.Jar(jar)));
        return sources;
    }

    private static CompletableFuture<PluginView> view(CompletableFuture<PluginStatus> status) {
        return status.thenApply(PluginView::of);
    }

    private Session session() {
        Session open = session;
        if (open == null) {
            throw new IllegalStateException("the host is not connected");
        }
        return open;
    }
}
