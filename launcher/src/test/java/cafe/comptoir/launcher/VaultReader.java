package cafe.comptoir.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cafe.comptoir.launcher.memoryvault.LineNumbers;
import cafe.comptoir.testkit.Cafe;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The engineer, who reads the vault with OpenSSH. */
final class VaultReader {

    private static final String ENGINEER = "Nadir";
    private static final Pattern PORT = Pattern.compile("ssh -p (\\d+) vault@");

    private final Cafe cafe;
    private final Path folder;
    private final Path key;

    /** Makes a key and lets it in from the machine's console. */
    VaultReader(Cafe cafe, Path folder) throws IOException, InterruptedException {
        requireInstalled("ssh");
        requireInstalled("ssh-keygen");
        this.cafe = cafe;
        this.folder = folder;
        this.key = folder.resolve("key");
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
        String person = Long.toString(cafe.person(ENGINEER).id());
        assertThat(vault("key", "add", "--person", person, key + ".pub").exit()).isZero();
    }

    private static void requireInstalled(String program) {
        boolean found =
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
        assumeTrue(found, program + " is not installed");
    }

    /** Types {@code comptoir vault …} on the café's machine. */
    Typed vault(String... arguments) {
        List<String> line = new ArrayList<>(List.of("vault"));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--home", cafe.home().toString()));
        return Typed.comptoir(line.toArray(String[]::new));
    }

    /** Returns the numbers of the lines that the vault holds, as ranges. */
    String numbers() throws IOException, InterruptedException {
        return LineNumbers.of(
                run(
                        "ssh",
                        "-F",
                        "none",
                        "-p",
                        port(),
                        "-i",
                        key.toString(),
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
                        "nadir@127.0.0.1",
                        "query host=poste program=essai"));
    }

    /** Reads the port where a person would: it is another one after each start. */
    private String port() {
        String text =
                cafe.person(ENGINEER)
                        .in("général")
                        .uses("/vault status")
                        .sees("Empreinte")
                        .message()
                        .orElseThrow()
                        .text();
        Matcher port = PORT.matcher(text);
        assertThat(port.find()).as(text).isTrue();
        return port.group(1);
    }

    private List<String> run(String... command) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.to(errors.toFile())).start();
        process.getOutputStream().close();
        List<String> lines =
                new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
        assertThat(process.waitFor())
                .as(() -> "%s: %s".formatted(List.of(command), read(errors)))
                .isZero();
        return lines;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
