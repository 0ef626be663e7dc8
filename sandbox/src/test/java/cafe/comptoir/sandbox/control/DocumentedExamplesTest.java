package cafe.comptoir.sandbox.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.client.JdaClient;
import cafe.comptoir.sandbox.script.DeskBot;
import cafe.comptoir.sandbox.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The curl lines of the documentation, run one after the other as a reader would. */
class DocumentedExamplesTest {
    private static final Path PAGE = Path.of("../docs/sandbox.md");

    /** The one example that shows an error. */
    private static final String FAILING = "sees=Bonsoir";

    @Test
    @EnabledIf("readerHasCurl")
    void everyExampleWorks() throws Exception {
        List<String> examples =
                Files.readString(PAGE)
                        .lines()
                        .filter(line -> line.startsWith("curl -s ") || line.startsWith("curl -s\""))
                        .toList();
        assertThat(examples).hasSizeGreaterThan(15);

        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe());
                JdaClient bot = JdaClient.connect(sandbox, new DeskBot())) {
            CafeIds.Server server = CafeIds.CAFE.publicServer();
            DeskBot.furnish(bot.jda(), server.id(), server.channel("aide"));
            for (String example : examples) {
                String answer = run("C=" + sandbox.url() + "/_control; " + example);
                assertThat(Json.read(answer).has("error"))
                        .as("%s → %s", example, answer)
                        .isEqualTo(example.contains(FAILING));
            }
        }
    }

    static boolean readerHasCurl() {
        try {
            return !run("command -v curl; true").isBlank();
        } catch (IOException noShell) {
            return false;
        }
    }

    private static String run(String line) throws IOException {
        Process process = new ProcessBuilder("bash", "-c", line).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
