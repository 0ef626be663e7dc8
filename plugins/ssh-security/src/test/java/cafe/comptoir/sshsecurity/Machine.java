package cafe.comptoir.sshsecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.console.ConsoleCommand.Console;
import cafe.comptoir.api.storage.PluginFiles;
import cafe.comptoir.platform.storage.Folder;
import cafe.comptoir.sshsecurity.console.VaultCli;
import cafe.comptoir.testkit.Cafe;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A computer with OpenSSH beside the café's: its keys, and what is typed on it. */
final class Machine {

    private static final Pattern PORT =
            Pattern.compile("(?s)ssh -p (\\d+) vault@.*Empreinte[^`]*`([^`]+)`");
    private static final long LIMIT_SECONDS = 60;

    private final Cafe cafe;
    private final Path folder;
    private int port;
    private String fingerprint = "";

    Machine(Cafe cafe, Path folder) {
        requireInstalled("ssh");
        requireInstalled("ssh-keygen");
        this.cafe = cafe;
        this.folder = folder;
        findsPort();
    }

    /** Asks the café where the vault listens now. */
    void findsPort() {
        until(
                "the vault listens",
                () -> {
                    Optional<Matcher> now = status();
                    now.ifPresent(found -> {
                        port = Integer.parseInt(found.group(1));
                        fingerprint = found.group(2);
                    });
                    return now.isPresent();
                });
    }

    static void requireInstalled(String program) {
        boolean found =
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
        assumeTrue(found, program + " is not installed");
    }

    /** What came of a command. */
    record Outcome(int code, String out, String err) {}

    /** Makes a key pair and returns the file of its secret half. */
    Path key(String name) {
        Path key = folder.resolve(name);
        if (!Files.exists(key)) {
            run(
                    List.of(
                            "ssh-keygen",
                            "-q",
                            "-t",
                            "ed25519",
                            "-N",
                            "",
                            "-C",
                            name,
                            "-f",
                            key.toString()));
        }
        return key;
    }

    Path pub(String name) {
        key(name);
        return folder.resolve(name + ".pub");
    }

    /** Lets a person's key in at the console. */
    Machine reader(String name) {
        console(
                "key",
                "add",
                "--person",
                Long.toString(cafe.person(name).id()),
                pub(name).toString());
        return this;
    }

    /** Lets a machine's key in at the console. */
    Machine shipper(String name, String host) {
        console("key", "add", "--role", "shipper", "--host", host, pub(name).toString());
        return this;
    }

    int port() {
        return port;
    }

    String fingerprint() {
        return fingerprint;
    }

    private Optional<Matcher> status() {
        String text =
                cafe.person("Nadir")
                        .in("général")
                        .uses("/vault status")
                        .message()
                        .orElseThrow()
                        .toString();
        return Optional.of(PORT.matcher(text)).filter(Matcher::find);
    }

    List<String> ssh(String key, String user, String... command) {
        List<String> line = new ArrayList<>(List.of("ssh", "-p", Integer.toString(port())));
        line.addAll(options(key));
        line.add(user + "@127.0.0.1");
        line.addAll(List.of(command));
        return line;
    }

    List<String> options(String key) {
        return List.of(
                "-F", "none",
                "-i", key(key).toString(),
                "-o", "IdentitiesOnly=yes",
                "-o", "BatchMode=yes",
                "-o", "LogLevel=ERROR",
                "-o", "StrictHostKeyChecking=accept-new",
                "-o", "UserKnownHostsFile=" + folder.resolve("known_hosts"));
    }

    /** Reads as somebody whose key is named after them. */
    Outcome reads(String name, String command) {
        return run(ssh(name, "whoever", command));
    }

    /** Writes lines as a machine. */
    Outcome ships(String key, String host, String lines) {
        return run(ssh(key, "shipper", "ingest " + host), lines.getBytes(StandardCharsets.UTF_8));
    }

    Outcome run(List<String> command) {
        return run(command, new byte[0]);
    }

    Outcome run(List<String> command, byte[] input) {
        try {
            Process process = start(command);
            CompletableFuture<byte[]> out =
                    CompletableFuture.supplyAsync(() -> all(process.getInputStream()));
            CompletableFuture<byte[]> err =
                    CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
            try (var in = process.getOutputStream()) {
                in.write(input);
            } catch (IOException e) {
                // A server that refuses does not read what it is sent; the exit code tells.
                assertThat(e).hasMessageContaining("pipe");
            }
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("%s ends", command)
                    .isTrue();
            return new Outcome(
                    process.exitValue(),
                    new String(out.join(), StandardCharsets.UTF_8),
                    new String(err.join(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LANG", "fr_FR.UTF-8");
        builder.environment().remove("LC_ALL");
        return builder.start();
    }

    private static byte[] all(java.io.InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uses {@code comptoir vault} on the café's machine. */
    Outcome console(String... arguments) {
        return console(cafe.home(), arguments);
    }

    static Outcome console(Path home, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            int code =
                    new VaultCli()
                            .run(
                                    new AtHome(
                                            home,
                                            new PrintStream(out, true, StandardCharsets.UTF_8),
                                            new PrintStream(err, true, StandardCharsets.UTF_8)),
                                    List.of(arguments));
            return new Outcome(
                    code,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until something is so. */
    static void until(String what, Supplier<Boolean> fact) {
        await(what)
                .atMost(Duration.ofSeconds(LIMIT_SECONDS))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(fact::get);
    }

    /** A console for one home folder. */
    record AtHome(Path home, PrintStream out, PrintStream err) implements Console {

        @Override
        public PluginFiles files() {
            try {
                return Folder.open(home.resolve("data/ssh-security"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public <T extends Record> Config<T> config(Class<T> type) {
            throw new AssertionError("a rescue must not depend on settings that may be wrong");
        }

        @Override
        public boolean hostRuns() {
            return true;
        }

        @Override
        public Locale locale() {
            return Locale.FRENCH;
        }
    }
}
