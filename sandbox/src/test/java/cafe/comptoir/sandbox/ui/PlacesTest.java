package cafe.comptoir.sandbox.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which channel the page shows for an address: its own code, on what the control API tells it. */
class PlacesTest {

    @TempDir private Path folder;
    private Sandbox sandbox;

    @BeforeEach
    void open() {
        assumeTrue(isInstalled("node"), "node is not installed");
        sandbox = Sandbox.start(SandboxOptions.cafe());
    }

    @AfterEach
    void close() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hugo, company/tickets, #tickets",
        "hugo, tickets, #tickets",
        "hugo, '#Tickets', #tickets",
        "hugo, company/annonces, #annonces",
        "hugo, public/general, #general",
        "jeanne, public/aide, #aide",
        "jeanne, company/tickets, none",
        "jeanne, public/tickets, none",
        "jeanne, @direct, @Comptoir",
    })
    void addressNamesAChannelAsScriptsDo(String person, String wanted, String shown)
            throws Exception {
        assertThat(placeOf(person, wanted)).isEqualTo(shown);
    }

    private String placeOf(String person, String wanted) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("places.mjs"), read("/ui/places.js"));
        Files.writeString(
                folder.resolve("test.mjs"),
                """
                import { placeOf } from './places.mjs';
                const view = %s;
                console.log(placeOf(view, process.argv[2])?.label ?? 'none');
                """
                        .formatted(read("/_control/as/" + person)));
        Process node =
                new ProcessBuilder("node", "test.mjs", wanted)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(node.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(node.waitFor()).as(said).isZero();
        return said;
    }

    private String read(String path) throws IOException {
        try (var body = URI.create(sandbox.url() + path).toURL().openStream()) {
            return new String(body.readAllBytes(), UTF_8);
        }
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
