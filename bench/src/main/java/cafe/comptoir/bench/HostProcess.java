package cafe.comptoir.bench;

import cafe.comptoir.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A host in a process of its own, started as its user does: {@code ./comptoir run}. */
final class HostProcess implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String COMMANDS =
            "PUT applications/{application_id}/guilds/{guild_id}/commands";

    private final Process process;
    private final Sandbox sandbox;
    private final long began;

    private HostProcess(Process process, Sandbox sandbox, long began) {
        this.process = process;
        this.sandbox = sandbox;
        this.began = began;
    }

    /** Returns a new home folder with the repository's plugins. */
    static Path home(Path checkout) throws IOException {
        Path home = Scratch.folder("home");
        Files.writeString(home.resolve("comptoir.yml"), HostSite.settings());
        Path inbox = Files.createDirectories(home.resolve("plugins"));
        try (Stream<Path> jars = Files.walk(checkout.resolve("plugins"), 3)) {
            for (Path jar : jars.filter(HostProcess::isPlugin).toList()) {
                // With its time: a host waits whether a file of this second still grows.
                Files.copy(
                        jar,
                        inbox.resolve(jar.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return home;
    }

    static HostProcess start(Path checkout, Path home, Sandbox sandbox, String javaOptions)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        checkout.resolve("comptoir").toString(),
                        "run",
                        "--home",
                        home.toString(),
                        "--discord",
                        sandbox.url());
        builder.environment().put("DISCORD_TOKEN", sandbox.token());
        builder.environment().put("COMPTOIR_JAVA_OPTS", javaOptions);
        builder.redirectErrorStream(true);
        builder.redirectOutput(home.resolve("bench-output.log").toFile());
        long began = System.nanoTime();
        return new HostProcess(builder.start(), sandbox, began);
    }

    /** Returns the seconds from the start of the process until both servers have their commands. */
    double secondsToCommands() {
        while (sandbox.recorder().counts().getOrDefault(COMMANDS, 0L) < 2) {
            if (!process.isAlive() || System.nanoTime() - began > LIMIT.toNanos()) {
                throw new IllegalStateException(
                        "the host did not bring its commands; it was sent "
                                + sandbox.recorder().counts());
            }
            LockSupport.parkNanos(1_000_000);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Returns the resident memory in MiB. Linux only. */
    double residentMebibytes() throws IOException {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    /** Returns the processor time that it has used since it started. */
    Duration cpu() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("the host has ended"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isPlugin(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".jar")
                && !name.startsWith("original-")
                && file.toString().matches(".*/plugins/[^/]+/target/[^/]+");
    }
}
