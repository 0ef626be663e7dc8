package cafe.comptoir.platform.boot;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.platform.boot.sample.FailingPlugins;
import cafe.comptoir.platform.boot.sample.NotesConfig;
import cafe.comptoir.platform.boot.sample.TallyCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    @TempDir Path home;

    @Test
    void saysNothingAboutAHomeThatIsWell() throws IOException {
        write("comptoir.yml", "servers: { company: 1, public: [2] }");
        write("config/notes.yml", "most: 5");
        drop(TestJar.notes("1.0.0"), "notes.jar");
        drop(TestJar.ping("1.0.0"), "ping.jar");

        assertThat(problems()).isEmpty();
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void namesRolesThatTheCafeDoesNotHave() throws IOException {
        write("comptoir.yml", "servers: { company: 1, public: [2] }");
        write("config/notes.yml", "readers: [customer, barman]");
        drop(TestJar.notes("1.0.0"), "notes.jar");

        assertThat(problems())
                .containsExactly(
                        "config/notes.yml: the role 'barman' is not under 'roles' in comptoir.yml, so nobody has it. Known here: ceo, communications, customer, employee, network-engineer.");
    }

    @Test
    void namesEveryProblemOfEveryFileAtOnce() throws IOException {
        write("comptoir.yml", "langage: fr\nservers: { company: 1, public: [2] }");
        write("config/notes.yml", "# notes\nmots: 5");
        drop(TestJar.notes("1.0.0"), "notes.jar");
        drop(TestJar.ping("1.0.0").with("intens: []"), "ping.jar");
        drop(TestJar.ping("1.0.0").text("org/slf4j/Logger.class", "x"), "fat.jar");
        drop(
                TestJar.plugin("echo", "1.0.0", FailingPlugins.Stop.class)
                        .with("depends: [nobody]"),
                "echo.jar");

        assertThat(problems())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "comptoir.yml:1: 'langage' is unknown. Did you mean 'language'?"),
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "plugins/fat.jar: carries classes of org.slf4j"),
                        line ->
                                assertThat(line)
                                        .startsWith("plugins/ping.jar!/plugin.yml:7: 'intens'"),
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "plugins/echo.jar: needs the plugin 'nobody', which is not in plugins/."),
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "config/notes.yml:2: 'mots' is unknown. Did you mean 'most'?"));
    }

    @Test
    void namesClassesThatAreMissingAndTextsThatDiffer() throws IOException {
        write("comptoir.yml", "servers: { company: 1 }");
        drop(
                TestJar.ping("1.0.0")
                        .replacing("EmptyModule", "FullModule")
                        .text("messages_en.properties", "other = x"),
                "ping.jar");

        assertThat(problems())
                .anySatisfy(line ->
                        assertThat(line).contains("module: there is no class", "FullModule"))
                .anySatisfy(line ->
                        assertThat(line)
                                .startsWith("plugins/ping.jar: ")
                                .contains("command.ping.description"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("plugins/ping.jar: ").contains("other"));
    }

    @Test
    void namesConsoleCommandsThatAreNone() throws IOException {
        write("comptoir.yml", "servers: { company: 1 }");
        drop(
                TestJar.ping("1.0.0").with("commands: { count: org.example.Gone, 'Big Box': x.Y }"),
                "ping.jar");
        drop(
                TestJar.plugin("box", "1.0.0", FailingPlugins.Stop.class)
                        .with("commands: { box: %s }".formatted(FailingPlugins.class.getName())),
                "box.jar");

        assertThat(problems())
                .anySatisfy(line -> assertThat(line).contains("'Big Box' is no name of a command"))
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("commands: box:", "FailingPlugins is no ConsoleCommand"));
    }

    @Test
    void namesCommandsThatTwoPluginsHaveOrComptoirItself() throws IOException {
        write("comptoir.yml", "servers: { company: 1, public: [2] }");
        drop(bringing("bag", "count", "bag"), "bag.jar");
        drop(bringing("box", "count", "box"), "box.jar");
        drop(bringing("race", "run", "race"), "race.jar");

        assertThat(problems())
                .containsExactly(
                        "plugins/bag.jar, plugins/box.jar: the plugins bag, box have the same command 'comptoir count', so nobody can say which is meant; keep only one of these files, or ask an author for another name under 'commands'. Everything else of these plugins works.",
                        "plugins/race.jar: plugin race has the command 'comptoir run', which is one of comptoir's own; ask its author for another name under 'commands'. Everything else of the plugin works.");
    }

    private static TestJar bringing(String plugin, String command, String other) {
        String type = TallyCommand.class.getName();
        return TestJar.plugin(plugin, "1.0.0", FailingPlugins.Stop.class)
                .with("commands: { %s: %s, %s: %s }".formatted(command, type, other, type))
                .classes(TallyCommand.class, NotesConfig.class);
    }

    @Test
    void comparesIntentsWithThoseOfComptoirYml() throws IOException {
        write("comptoir.yml", "servers: { company: 1 }\nintents: [GUILD_MEMBERS]");
        drop(TestJar.notes("1.0.0"), "notes.jar");

        assertThat(problems())
                .containsExactly(
                        "plugins/notes.jar: needs the intent GUILD_MESSAGES, which comptoir.yml does not list under 'intents'.");
    }

    @Test
    void saysThatThereIsNoSuchHome() {
        assertThat(new Check(home.resolve("nowhere"), _ -> null, Set.of()).problems())
                .singleElement()
                .asString()
                .contains("there is no such home folder");
    }

    private List<String> problems() {
        return new Check(home, _ -> null, Set.of("run", "check")).problems();
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(home.resolve(file).getParent());
        Files.writeString(home.resolve(file), content + "\n");
    }

    private void drop(TestJar jar, String name) {
        jar.drop(home.resolve("plugins").resolve(name));
    }
}
