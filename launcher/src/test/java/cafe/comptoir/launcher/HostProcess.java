package cafe.comptoir.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The host in a process of its own, with plugins and a home folder that outlives it. */
final class HostProcess implements AutoCloseable {

    private final Path folder;
    private final Path home;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private @Nullable Process process;
    private CompletableFuture<Void> ready = new CompletableFuture<>();

    /**
     * Makes the home folder.
     *
     * @param plugins the entry classes of the plugins to run, as they are shipped
     */
    HostProcess(Path folder, List<Class<? extends BotPlugin>> plugins)
            throws IOException, URISyntaxException {
        this.folder = folder;
        this.home = Files.createDirectories(folder.resolve("home"));
        Path drop = Files.createDirectories(home.resolve("plugins"));
        for (Class<? extends BotPlugin> plugin : plugins) {
            Path jar = Path.of(plugin.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path copy = Files.copy(jar, drop.resolve(plugin.getSimpleName() + ".jar"));
            // As one that has lain there: a fresh one is looked at twice before it is taken.
            Files.setLastModifiedTime(copy, FileTime.from(Instant.EPOCH));
        }
    }

    /** Writes a plugin's settings; what they leave out is as it is by default. */
    void settings(String plugin, String yaml) throws IOException {
        Files.writeString(
                Files.createDirectories(home.resolve("config")).resolve(plugin + ".yml"), yaml);
    }

    /** Starts it, and returns before it is ready. */
    void start(Sandbox discord) throws IOException, InterruptedException {
        Path token = Files.writeString(folder.resolve("token"), discord.token());
        Files.writeString(
                home.resolve("comptoir.yml"),
                """
                token: file:%s
                language: fr
                servers:
                  company: %d
                  public: [%d]
                """
                        .formatted(
                                token,
                                CafeIds.CAFE.company().id(),
                                CafeIds.CAFE.publicServer().id()));
        Process started =
                OwnProcess.startPacked(
                        folder, "run", "--home", home.toString(), "--discord", discord.url());
        CompletableFuture<Void> told = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> read(started, told));
        process = started;
        ready = told;
    }

    void awaitReady() throws Exception {
        ready.get(30, TimeUnit.SECONDS);
    }

    private void read(Process process, CompletableFuture<Void> ready) {
        try (BufferedReader out = process.inputReader(UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (line.startsWith("ready ")) {
                    ready.complete(null);
                }
            }
            ready.completeExceptionally(new AssertionError("It ended. It said\n" + said()));
        } catch (IOException e) {
            ready.completeExceptionally(new UncheckedIOException(said(), e));
        }
    }

    /** Returns what it has printed, in all its lives. */
    String said() {
        return String.join("\n", said);
    }

    /** As {@code kill -9}. */
    void kill() {
        requireNonNull(process).destroyForcibly().onExit().join();
    }

    /** As Ctrl-C: what it does, it does to the end. */
    void stop() throws InterruptedException {
        Process running = requireNonNull(process);
        running.destroy();
        if (!running.waitFor(10, TimeUnit.SECONDS)) {
            throw new AssertionError("the host does not stop");
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
