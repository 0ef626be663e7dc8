package cafe.comptoir.sshsecurity.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KillTest {

    @TempDir Path root;

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 400})
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled(int acknowledgements) throws Exception {
        Path key = Files.writeString(root.resolve("key"), Logs.KEY.text());
        Path log = root.resolve("log");

        int acknowledged = appendAndKill(log, key, acknowledgements);

        try (VaultStore store = Logs.open(log)) {
            List<String> texts = Logs.texts(store);
            assertThat(texts).hasSizeGreaterThanOrEqualTo(acknowledged);
            assertThat(texts.size() % 150).as("appends are whole").isZero();
            for (int i = 0; i < texts.size(); i++) {
                assertThat(texts.get(i)).isEqualTo("line number " + i);
            }
            store.append(Logs.lines(0, 1)).get(10, TimeUnit.SECONDS);
        }
        assertThat(Verification.of(new LogFolder(log), Logs.KEY.verifier()).faults()).isEmpty();
    }

    private static int appendAndKill(Path log, Path key, int acknowledgements) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledWriter.class.getName(),
                                log.toString(),
                                key.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int last = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            int seen = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line.matches("\\d+50|\\d+00") ? Integer.parseInt(line) : last;
                if (++seen == acknowledgements) {
                    process.toHandle().destroyForcibly(); // SIGKILL
                }
            }
        }
        process.waitFor();
        assertThat(last).isPositive();
        return last;
    }
}
