package cafe.comptoir.platform.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import cafe.comptoir.platform.boot.sample.FailingPlugins;
import cafe.comptoir.platform.boot.sample.NotesConfig;
import cafe.comptoir.platform.boot.sample.TallyCommand;
import cafe.comptoir.platform.storage.HomeLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plugin's subcommand of {@code comptoir} finds, with the host up and down. */
class ConsoleCommandsTest {

    @TempDir private Path folder;
    private final Map<String, String> environment = new HashMap<>(Map.of("LC_ALL", "fr_FR.UTF-8"));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void runsTheCommandOfAPluginOfTheHomeAndReturnsItsExitCode() throws Exception {
        drop(tally());

        assertThat(commands().all()).containsExactly(entry("tally", "box"));
        assertThat(run("-h")).isZero();
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEqualTo("tally counts\n");
    }

    @Test
    void givesTheFilesAndTheSettingsOfThePlugin() throws Exception {
        drop(tally());
        write("home/data/box/box.txt", "forty-two");
        write("home/config/box.yml", "most: 7");

        run("file");
        run("settings");

        assertThat(out.toString(UTF_8)).startsWith("forty-two\n").contains("most=7");
    }

    @Test
    void writesNoSettingsWhereThereAreNone() throws Exception {
        drop(tally());

        run("settings");

        assertThat(out.toString(UTF_8)).contains("NotesConfig[");
        assertThat(folder.resolve("home/config")).doesNotExist();
    }

    @Test
    void saysWhereTheSettingsAreWrong() throws Exception {
        drop(tally());
        write("home/config/box.yml", "mots: 7");

        assertThatThrownBy(() -> run("settings"))
                .isInstanceOf(ConsoleFailure.class)
                .hasMessage("tally: config/box.yml:1: 'mots' is unknown. Did you mean 'most'?");
    }

    @Test
    void knowsWhetherAHostRunsAndKeepsNoneFromStarting() throws Exception {
        drop(tally());

        run("host");
        try (HomeLock _ = HomeLock.take(folder.resolve("home"))) {
            run("host");
        }
        run("host");

        assertThat(out.toString(UTF_8)).isEqualTo("down\nup\ndown\n");
    }

    @Test
    void leavesTheWorkFolderToTheHost() throws Exception {
        drop(tally());
        String copy = String.join("/", "home", "work", "1-box.jar");
        write(copy, "in use");

        run("-h");

        assertThat(folder.resolve(copy)).hasContent("in use");
    }

    @Test
    void failureIsOneLineThatBeginsWithTheCommand() {
        drop(tally());

        assertThatThrownBy(() -> run("fail")).hasMessage("tally: the box is locked");
    }

    @Test
    void classThatIsNotInTheJarIsNamed() {
        drop(tally().replacing("TallyCommand", "TillyCommand"));

        assertThatThrownBy(() -> run("-h"))
                .hasMessageStartingWith("tally: box/plugin.yml: commands: tally: there is no class")
                .hasMessageContaining("TillyCommand");
    }

    @Test
    void homeThatIsNotThereStillExplainsTheCommand() throws Exception {
        Path jar = tally().drop(folder.resolve("besides/box.jar"));
        ConsoleCommands commands = commands(List.of(jar));

        assertThat(run(commands, "-h")).isZero();
        assertThat(run(commands, "host")).isZero();
        assertThatThrownBy(() -> run(commands, "file"))
                .hasMessageContaining("there is no such home folder");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void pluginOfTheHomeComesBeforeOneBesides() {
        Path jar = tally().drop(folder.resolve("besides/box.jar"));
        drop(tally().replacing("{ tally:", "{ tally2:"));

        assertThat(commands(List.of(jar)).all()).containsOnlyKeys("tally2");
    }

    @Test
    void nameThatTwoPluginsHaveRunsNeitherAndHidesNothingElse() throws Exception {
        drop(
                tally().replacing(
                                "{ tally:",
                                "{ box: %s, tally:".formatted(TallyCommand.class.getName())));
        tally().replacing("id: box", "id: bag")
                .replacing("en: box", "en: bag")
                .drop(folder.resolve("home/plugins/bag.jar"));

        assertThat(commands().all())
                .containsExactly(entry("box", "box"), entry("tally", "bag, box"));
        assertThatThrownBy(() -> run("-h"))
                .isInstanceOf(ConsoleFailure.class)
                .hasMessageStartingWith(
                        "tally: plugins/bag.jar, plugins/box.jar: the plugins bag, box have the same command 'comptoir tally'");
        assertThat(
                        commands()
                                .run(
                                        "box",
                                        List.of("-h"),
                                        new PrintStream(out, true),
                                        new PrintStream(err, true)))
                .isZero();
    }

    @Test
    void loadsThePluginsWhoseClassesItNeeds() throws Exception {
        drop(tally().with("depends: [base]"));
        assertThatThrownBy(() -> run("-h"))
                .hasMessage("tally: Plugin box needs the plugin 'base', which is not in plugins/.");

        TestJar.plugin("base", "1.0.0", FailingPlugins.Stop.class)
                .drop(folder.resolve("home/plugins/base.jar"));

        assertThat(run("-h")).isZero();
    }

    @Test
    void languageIsThePersonsAndElseTheCafes() throws Exception {
        drop(tally());
        write("home/comptoir.yml", "language: en");

        run("-h");
        environment.putAll(Map.of("LC_ALL", "C.UTF-8", "LANG", "de_DE.UTF-8"));
        run("-h");
        environment.remove("LANG");
        run("-h");
        write("home/comptoir.yml", "language: fr");
        run("-h");

        assertThat(err.toString(UTF_8)).isEqualTo("fr\nen\nen\nfr\n");
    }

    @Test
    void jarThatCannotBeUsedIsToldOfAndKeepsNobodyElse() throws Exception {
        drop(tally());
        write("home/plugins/broken.jar", "half a JAR");

        assertThat(commands().problems())
                .singleElement()
                .asString()
                .startsWith("plugins/broken.jar: is no complete JAR");
        assertThat(run("-h")).isZero();
    }

    private int run(String argument) throws ConsoleFailure {
        return run(commands(), argument);
    }

    private int run(ConsoleCommands commands, String argument) throws ConsoleFailure {
        return commands.run(
                "tally", List.of(argument), new PrintStream(out, true), new PrintStream(err, true));
    }

    private ConsoleCommands commands() {
        return commands(List.of());
    }

    private ConsoleCommands commands(List<Path> besides) {
        return new ConsoleCommands(folder.resolve("home"), besides, environment::get);
    }

    private static TestJar tally() {
        return TestJar.plugin("box", "1.0.0", FailingPlugins.Stop.class)
                .with("capabilities: [files]")
                .with("commands: { tally: %s }".formatted(TallyCommand.class.getName()))
                .classes(TallyCommand.class, NotesConfig.class);
    }

    private void drop(TestJar jar) {
        jar.drop(folder.resolve("home/plugins/box.jar"));
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), content);
    }
}
