package cafe.comptoir.sandbox.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of writing. */
class KilledSandboxTest {
    /** Half a second is promised; the rest is for a machine that is busy with other tests. */
    private static final long MAY_BE_LOST_MILLIS = 4500;

    private static final long LIVES_MILLIS = 5000;

    @TempDir Path folder;

    @Test
    void killedProcessLosesSecondsAtMostAndLeavesNoGap() throws Exception {
        List<String> told = tellUntilKilled();
        long end = time(told.getLast());
        long safe = told.stream().filter(it -> time(it) < end - MAY_BE_LOST_MILLIS).count();

        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe().withWorld(folder))) {
            List<String> kept =
                    sandbox.script().person("paul").in("general").messages().stream()
                            .map(seen -> seen.message().content())
                            .toList();
            assertThat(safe).isPositive();
            assertThat(kept)
                    .hasSizeGreaterThanOrEqualTo((int) safe)
                    .isEqualTo(
                            IntStream.range(0, kept.size()).mapToObj(i -> "Message " + i).toList());
        }
    }

    private List<String> tellUntilKilled() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                MortalSandbox.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String line = out.readLine();
            while (line != null) {
                if (line.matches("\\d+ \\d+")) {
                    told.add(line);
                }
                if (!told.isEmpty() && time(line) - time(told.getFirst()) > LIVES_MILLIS) {
                    // Not process.destroyForcibly(), which closes what is still to be read.
                    process.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return told;
    }

    private static long time(String line) {
        return line.matches("\\d+ \\d+") ? Long.parseLong(line.split(" ")[1]) : 0;
    }
}
