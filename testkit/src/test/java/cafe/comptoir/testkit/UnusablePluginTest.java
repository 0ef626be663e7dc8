package cafe.comptoir.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin that does not run fails its test at once, with the reason, not at the first command. */
class UnusablePluginTest {

    @TempDir private Path folder;

    @Test
    void misspeltDescriptorIsNamedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("plugin.yml"), "id: rota\nversoin: 1.0.0\n");

        assertThatThrownBy(() -> Cafe.open(List.of(folder)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "plugin.yml:2: 'versoin' is unknown. Did you mean 'version'?");
    }

    @Test
    void jarThatIsNoPluginIsRefusedWithItsName() throws IOException {
        Path jar = folder.resolve("library.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("README"));
        }

        assertThatThrownBy(() -> Cafe.open(List.of(jar)))
                .hasMessageContaining("library.jar: has no plugin.yml at its root");
    }

    @Test
    void classThatIsNotThereIsNamed() throws IOException {
        Files.writeString(
                folder.resolve("plugin.yml"),
                """
                id: rota
                version: 1.0.0
                name: { fr: Planning, en: Rota }
                entry: org.example.Rota
                module: org.example.RotaModule
                api: "^1.0"
                """);

        assertThatThrownBy(() -> Cafe.open(List.of(folder)))
                .hasMessageContaining("Plugin rota: ")
                .hasMessageContaining("org.example.Rota");
    }
}
