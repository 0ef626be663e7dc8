package cafe.comptoir.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: that it goes on until it is told to stop, and then stops. */
@Timeout(60)
class ProcessTest {

    @TempDir private Path checkout;
    private Process process;

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(checkout.resolve("plugins"));
    }

    @AfterEach
    void end() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void sandboxIsReadyWithAHostAndStopsWhenTold() throws Exception {
        List<String> lines = startedUntilReady("sandbox", "--port", "0");

        assertThat(lines).last().asString().matches("ready http://127\\.0\\.0\\.1:\\d+/ui/");
        assertThat(stopped()).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(logOfTheHost()).doesNotContain("ERROR");
    }

    @Test
    void sandboxAloneTellsWhatAClientMustKnow() throws Exception {
        List<String> lines =
                startedUntilReady("sandbox", "--port", "0", "--no-host", "--token", "my-own");

        assertThat(lines)
                .contains("token        my-own", "application  " + CafeIds.CAFE.bot())
                .anyMatch(line -> line.matches("api          http://127\\.0\\.0\\.1:\\d+/api/v10/"))
                .anyMatch(line -> line.endsWith("Claire (claire): Employé, PDG"))
                .anyMatch(line -> line.endsWith("Jeanne (jeanne): Client"));
        assertThat(stopped()).isTrue();
    }

    private List<String> startedUntilReady(String... arguments) throws IOException {
        process = OwnProcess.start(checkout, arguments);
        List<String> lines = new ArrayList<>();
        BufferedReader out = process.inputReader(UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.startsWith("ready ")) {
                return lines;
            }
        }
        throw new AssertionError("It ended before it was ready: " + lines);
    }

    /** As Ctrl-C does, but with SIGTERM, which Java can send. */
    private boolean stopped() throws InterruptedException {
        process.destroy();
        return process.waitFor(10, TimeUnit.SECONDS);
    }

    private String logOfTheHost() throws IOException {
        try (Stream<Path> files = Files.walk(checkout)) {
            Path log =
                    files.filter(file -> file.endsWith("comptoir.log")).findFirst().orElseThrow();
            return Files.readString(log);
        }
    }
}
