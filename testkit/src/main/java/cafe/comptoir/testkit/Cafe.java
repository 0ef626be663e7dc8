package cafe.comptoir.testkit;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.platform.boot.Host;
import cafe.comptoir.platform.boot.HostOptions;
import cafe.comptoir.platform.boot.PluginView;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Script;
import cafe.comptoir.sandbox.script.Tail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The café of one test: a local Discord with the seeded people, a host with the plugin under test, and
 * a clock of its own. Safe for use by several threads.
 */
public final class Cafe implements AutoCloseable {

    /** How long people wait for what they are to see: a busy machine is no wrong plugin. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Sandbox sandbox;
    private final Path home;
    private final List<Path> plugins;
    private final TestClock clock = new TestClock(ZoneOffset.UTC);
    private final Barrier barrier = new Barrier();
    private Host host;

    private Cafe(Sandbox sandbox, Path home, List<Path> plugins) {
        this.sandbox = sandbox;
        this.home = home;
        this.plugins = List.copyOf(plugins);
        this.host = startHost();
    }

    /**
     * Opens a café on a home folder as it is after a first start. Tests have it opened and closed by
     * {@link ComptoirTest}.
     *
     * @param plugins folders with classes and {@code plugin.yml}, run in place, or JARs, loaded as the
     *     host loads them
     */
    public static Cafe open(List<Path> plugins) {
        return open(plugins, List.of());
    }

    static Cafe open(List<Path> plugins, List<SettingsEdit> edits) {
        Path home = HomeFolders.create("home-");
        HomeTemplates.copyTo(home, plugins);
        edits.forEach(edit -> HomeFolders.edit(home, edit));
        return openAt(home, plugins);
    }

    static Cafe openAt(Path home, List<Path> plugins) {
        Path settings = home.resolve("comptoir.yml");
        if (!Files.exists(settings)) {
            write(settings, SeededSettings.YAML);
        }
        return new Cafe(Sandbox.start(SandboxOptions.cafe()), home, plugins);
    }

    /** Returns one of the seeded people, by name. */
    public Actor person(String name) {
        return script().person(name);
    }

    /** Returns all people, ready to act; each waits up to 15 seconds for what it is to see. */
    public Script script() {
        return sandbox.script().within(PATIENCE);
    }

    /** Returns the local Discord: its world, its record of calls, its faults. */
    public Sandbox sandbox() {
        return sandbox;
    }

    /** Returns the running host. */
    public synchronized Host host() {
        return host;
    }

    /** Returns how a plugin is doing. */
    public PluginView plugin(String id) {
        return host().plugins().stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no plugin '%s' among %s".formatted(id, host().plugins())));
    }

    /** Returns the home folder. */
    public Path home() {
        return home;
    }

    /** Returns what plugins take for the time. */
    public Instant now() {
        return clock.instant();
    }

    /** Moves the time forward, runs the jobs that are due by then, and settles. */
    public void advance(Duration time) {
        clock.advance(time);
        host().runDueJobs();
        settle();
    }

    /** Moves the time to a moment, runs the jobs that are due by then, and settles. */
    public void advanceTo(Instant moment) {
        clock.setTo(moment);
        host().runDueJobs();
        settle();
    }

    /**
     * Edits a plugin's YAML file and has the host read it.
     *
     * @param edit given the file's text, returns the new one
     */
    public void editSettings(String plugin, UnaryOperator<String> edit) {
        Path file = home.resolve("config").resolve(plugin + ".yml");
        try {
            write(file, edit.apply(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        host().poll();
    }

    /**
     * Returns when nothing is left to happen: every event has reached the host, and no handler, job,
     * REST call or answer to one is under way or due.
     *
     * @throws AssertionError if that takes longer than 10 s; it says what is still under way
     */
    public void settle() {
        new Settling(sandbox, host(), barrier).await(Duration.ofSeconds(10));
    }

    /** Stops the host and starts it again, as after an update of the machine. */
    public synchronized void restart() {
        host.close();
        host = startHost();
    }

    /** Stops the host, so that something can happen behind its back; {@link #startAgain} follows. */
    public synchronized void stop() {
        host.close();
    }

    /** Starts the host after {@link #stop}. */
    public synchronized void startAgain() {
        host = startHost();
    }

    /** Stops everything and removes the home folder. */
    @Override
    public void close() {
        leave();
        HomeFolders.delete(home);
    }

    /** Stops everything. */
    synchronized void leave() {
        host.close();
        sandbox.close();
    }

    /** Returns what went between host and Discord last, oldest first. */
    List<String> recent() {
        return new Tail(sandbox.recorder()).lines();
    }

    private Host startHost() {
        HostOptions options =
                HostOptions.of(home)
                        .withDiscord(URI.create(sandbox.url()))
                        .withToken(sandbox.token())
                        .withClock(clock)
                        .withoutPolling()
                        .withoutLogFile()
                        .withJda(builder -> builder.setRawEventsEnabled(true))
                        .withJda(builder -> builder.addEventListeners(barrier));
        for (Path plugin : plugins) {
            options =
                    Files.isDirectory(plugin)
                            ? options.withPluginInPlace(plugin, loader())
                            : options.withPluginJar(plugin);
        }
        Host started = Host.start(options);
        started.ready().join();
        requireRunning(started);
        return started;
    }

    private void requireRunning(Host started) {
        List<PluginView> unusable = started.plugins().stream().filter(Cafe::isUnusable).toList();
        if (!unusable.isEmpty()) {
            started.close();
            sandbox.close();
            throw new IllegalStateException(
                    unusable.stream()
                            .map(plugin -> "Plugin %s: %s".formatted(plugin.id(), plugin.reason()))
                            .collect(Collectors.joining("\n")));
        }
    }

    /** What a test has switched off stays off after a restart, and what needs it waits: both right. */
    private static boolean isUnusable(PluginView plugin) {
        return switch (plugin.state()) {
            case RUNNING, DISABLED, WAITING -> false;
            case FAILED, REFUSED -> true;
        };
    }

    private static ClassLoader loader() {
        return requireNonNull(
                Thread.currentThread().getContextClassLoader(), "no context class loader");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
