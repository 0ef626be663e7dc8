package cafe.comptoir.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person gets who types a command that a plugin brings. */
class PluginCommandTest {

    private static final String CLASS = "cafe/comptoir/launcher/EchoCommand.class";

    @TempDir private Path home;

    @BeforeEach
    void drop() throws IOException {
        Path jar = Files.createDirectories(home.resolve("plugins")).resolve("cave.jar");
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar));
                InputStream code = EchoCommand.class.getResourceAsStream("EchoCommand.class")) {
            entries.putNextEntry(new ZipEntry("plugin.yml"));
            entries.write(
                    """
                    id: cave
                    version: 1.0.0
                    name: { fr: Grotte, en: Cave }
                    entry: org.example.CavePlugin
                    module: org.example.CaveModule
                    api: "^1.0"
                    commands: { echo: cafe.comptoir.launcher.EchoCommand }
                    """
                            .getBytes(StandardCharsets.UTF_8));
            entries.putNextEntry(new ZipEntry(CLASS));
            code.transferTo(entries);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--home %s echo a -h", "echo --home %s a -h", "echo a -h --home=%s"})
    void homeMayStandAnywhereAndAllElseIsTheCommands(String line) {
        Typed typed = Typed.comptoir(line.formatted(home).split(" "));

        assertThat(typed).isEqualTo(new Typed(2, "[a, -h]\n", "down\n"));
    }

    @Test
    void whatFollowsTwoHyphensIsTheCommandsWhateverItIs() {
        Typed typed = Typed.comptoir("echo", "--home", home.toString(), "--", "--home", "x");

        assertThat(typed.out()).isEqualTo("[--, --home, x]\n");
    }

    @Test
    void helpListsItWithItsPlugin() {
        Typed typed = Typed.comptoir("-h", "--home", home.toString());

        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).containsPattern(" echo +of the plugin \"Cave\"");
    }

    @Test
    void misspeltOneIsAnsweredWithTheNearestInOneLine() {
        Typed typed = Typed.comptoir("ehco", "--home", home.toString());

        assertThat(typed)
                .isEqualTo(new Typed(2, "", "There is no command 'ehco'. Did you mean 'echo'?\n"));
    }

    @Test
    void misspeltOneOfOurOwnIsAnsweredWithTheNearestToo() {
        assertThat(Typed.comptoir("snadbox").err())
                .isEqualTo("There is no command 'snadbox'. Did you mean 'sandbox'?\n");
        assertThat(Typed.comptoir("warm-uq").err()).doesNotContain("warm-up");
    }

    @Test
    void commandThatMayBeInABrokenJarIsNotJustUnknown() throws IOException {
        Files.writeString(home.resolve("plugins/vault.jar"), "half");

        Typed typed = Typed.comptoir("vault", "--home", home.toString());

        assertThat(typed.err())
                .isEqualTo(
                        "There is no command 'vault'. 'comptoir -h' lists all. Not all of plugins/ can be used: 'comptoir check --home %s' says why.%n"
                                .formatted(home));
    }

    @Test
    void failureIsOneLine() {
        Typed typed = Typed.comptoir("echo", "--fail", "--home", home.toString());

        assertThat(typed).isEqualTo(new Typed(1, "", "echo: nobody answers\n"));
    }

    @Test
    void homeMayComeBeforeTheCommandsOfOurOwnToo() {
        Typed typed = Typed.comptoir("--home", home.resolve("none").toString(), "check");

        assertThat(typed.out()).contains("none: there is no such home folder");
    }
}
