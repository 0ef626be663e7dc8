package cafe.comptoir.sshsecurity.tour;

import cafe.comptoir.sandbox.tour.Story;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What people type on their own computer: OpenSSH.
 *
 * @param folder holds their keys
 * @param port the vault's
 */
record Terminal(Path folder, int port) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * What came of a command.
     *
     * @param code the exit code; 255 when ssh was not let in
     */
    record Outcome(int code, String printed) {}

    static boolean isThere() {
        return Stream.of("ssh", "ssh-keygen").allMatch(Terminal::isInstalled);
    }

    private static boolean isInstalled(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static Terminal of(Story story) throws IOException {
        Path folder = Files.createDirectories(story.folder().resolve("keys"));
        return new Terminal(folder, Wire.freePort());
    }

    /** Connects as somebody, with a key of their own. */
    Outcome ssh(String person, String user, String command) throws IOException {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "ssh",
                                "-F",
                                "none",
                                "-T",
                                "-p",
                                Integer.toString(port),
                                "-i",
                                key(person).toString(),
                                "-o",
                                "IdentitiesOnly=yes",
                                "-o",
                                "BatchMode=yes",
                                "-o",
                                "LogLevel=ERROR",
                                "-o",
                                "StrictHostKeyChecking=accept-new",
                                "-o",
                                "UserKnownHostsFile=" + folder.resolve("known_hosts"),
                                user + "@127.0.0.1",
                                command));
        return run(line);
    }

    /** Reads in the vault until it shows what is wanted. */
    Outcome reads(String person, String command, Predicate<String> wanted) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Outcome outcome = ssh(person, "coffre", command);
            if (outcome.code() == 0 && wanted.test(outcome.printed())) {
                return outcome;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "the vault does not show what was logged, but (%d): %s"
                                .formatted(outcome.code(), outcome.printed()));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Returns when something listens on a port. */
    static void awaits(int port) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(port)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("nothing listens on port " + port);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static boolean answers(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private Path key(String person) throws IOException {
        Path key = folder.resolve(person);
        if (Files.notExists(key)) {
            run(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString()));
        }
        return key;
    }

    private static Outcome run(List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(new File("/dev/null"))
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), printed);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted in " + command, e);
        }
    }
}
