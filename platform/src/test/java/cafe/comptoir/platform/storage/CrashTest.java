package cafe.comptoir.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CrashTest {

    private static final int ENOUGH = 50;

    @TempDir Path root;

    @Test
    void whatWasCommittedIsThereAfterTheProcessWasKilled() throws Exception {
        Process writer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledWriter.class.getName(),
                                root.resolve("data").toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();

        int last = 0;
        try (BufferedReader said = writer.inputReader()) {
            while (last < ENOUGH) {
                String line = said.readLine();
                assertThat(line).isNotNull();
                last = line.matches("\\d+") ? Integer.parseInt(line) : last;
            }
            writer.destroyForcibly();
            assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }

        try (Databases databases = new Databases(root.resolve("data"));
                PluginStore store =
                        databases.open("killed", ClassLoader.getPlatformClassLoader())) {
            assertThat(Scratch.count(store)).isGreaterThanOrEqualTo(last);
            assertThat(
                            store.<String, RuntimeException>read(tx ->
                                    tx.createQuery("PRAGMA integrity_check")
                                            .mapTo(String.class)
                                            .one()))
                    .isEqualTo("ok");
        }
    }
}
