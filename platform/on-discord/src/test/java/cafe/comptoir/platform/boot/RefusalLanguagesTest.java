package cafe.comptoir.platform.boot;

import cafe.comptoir.platform.boot.sample.FailingPlugins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why a JAR does not run is told to a French and to an English reader. */
class RefusalLanguagesTest {

    @TempDir Path home;
    private TestCafe cafe;

    record Refusal(String name, Consumer<TestCafe> drop, String french, String english) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeEach
    void open() {
        cafe = new TestCafe(home).settings("limits: { drain: 1s, callback: 4s }").open();
    }

    @AfterEach
    void close() {
        cafe.close();
    }

    @ParameterizedTest
    @MethodSource({"files", "descriptors", "starts"})
    void isToldInBothLanguages(Refusal refusal) {
        refusal.drop().accept(cafe);
        cafe.poll().poll();

        cafe.person("claire").in("général").uses("/comptoir plugins").sees(refusal.french());
        cafe.personSpeakingEnglish("nadir")
                .in("général")
                .uses("/comptoir plugins")
                .sees(refusal.english());
    }

    static Stream<Refusal> files() {
        return Stream.of(
                new Refusal(
                        "half a JAR",
                        cafe -> half(cafe.home().resolve("plugins/odd.jar")),
                        "plugins/odd.jar : le fichier JAR n'est pas (encore) complet.",
                        "plugins/odd.jar: is no complete JAR (yet). If copying it is over, copy it again."),
                dropped(
                        "a library",
                        odd().without("plugin.yml"),
                        "plugins/odd.jar : il n'y a pas de plugin.yml à sa racine, ce n'est donc pas un module",
                        "plugins/odd.jar: has no plugin.yml at its root, so it is no plugin"),
                dropped(
                        "one that carries the contract",
                        odd().text("cafe/comptoir/api/plugin/BotPlugin.class", "x"),
                        "plugins/odd.jar : contient des classes de cafe.comptoir.api, qui viennent du bot",
                        "plugins/odd.jar: carries classes of cafe.comptoir.api, which come from the host"),
                new Refusal(
                        "two JARs of one plugin",
                        cafe -> cafe.drop(odd(), "odd-1.jar").poll().drop(odd(), "odd-2.jar"),
                        "plugins/odd-2.jar : le module « odd » est déjà là, dans plugins/odd-1.jar ; supprimez l'un des deux.",
                        "plugins/odd-2.jar: plugin 'odd' is there already, from plugins/odd-1.jar; delete one of them."));
    }

    static Stream<Refusal> descriptors() {
        return Stream.of(
                dropped(
                        "a misspelt plugin.yml",
                        odd().with("intens: []"),
                        "plugins/odd.jar!/plugin.yml, ligne 7 : le réglage « intens » n'existe pas. Vouliez-vous dire « intents » ?",
                        "plugins/odd.jar!/plugin.yml:7: 'intens' is unknown. Did you mean 'intents'?"),
                dropped(
                        "an id that is none",
                        odd().replacing("id: odd", "id: Big Box"),
                        "« Big Box » ne peut pas être l'identifiant d'un module",
                        "'Big Box' is no plugin id"),
                dropped(
                        "versions that are none",
                        odd().replacing("version: 1.0.0", "version: one").replacing("^1.0", "soon"),
                        "la version « one » n'en est pas une",
                        "api 'soon' is no range of versions"),
                dropped(
                        "a newer contract",
                        odd().replacing("^1.0", "^2.0"),
                        "Le module odd a été écrit pour la version ^2.0 de l'API des modules",
                        "Plugin odd was written for version ^2.0 of the plugin API"),
                dropped(
                        "a class that is not there",
                        odd().replacing("EmptyModule", "FullModule"),
                        "odd/plugin.yml : module : il n'y a pas de classe cafe.comptoir",
                        "odd/plugin.yml: module: there is no class cafe.comptoir"));
    }

    static Stream<Refusal> starts() {
        return Stream.of(
                dropped(
                        "a migration that fails",
                        TestJar.notes("1.0.0").text("db/migration/V1__note.sql", "CREATE TABEL x;"),
                        "Ses données ne peuvent pas être ouvertes ou mises à jour ; remettez une sauvegarde, ou demandez à l'auteur du module. En détail : data/notes.db:",
                        "data/notes.db: its tables could not be brought up to date."),
                dropped(
                        "a constructor that hangs",
                        TestJar.plugin("odd", "1.0.0", FailingPlugins.HangingConstruction.class),
                        "odd.construction n'a pas fini en 4 s ; signalez-le à l'auteur du module",
                        "odd.construction did not return within 4 s"),
                dropped(
                        "texts in one language only",
                        odd().text("messages_en.properties", "hello = Hello"),
                        "messages_fr.properties : « hello » manque",
                        "messages_fr.properties: 'hello' is missing"),
                dropped(
                        "a command without words",
                        TestJar.ping("1.0.0")
                                .text("messages_fr.properties", "a = b")
                                .text("messages_en.properties", "a = b"),
                        "messages_fr.properties : « command.ping.description » manque",
                        "messages_en.properties: 'command.ping.description' is missing"),
                new Refusal(
                        "a command of another plugin",
                        cafe ->
                                cafe.drop(TestJar.ping("1.0.0"), "ping.jar")
                                        .poll()
                                        .drop(
                                                TestJar.ping("1.0.0")
                                                        .replacing("id: ping", "id: rival"),
                                                "rival.jar"),
                        "Le module rival a la commande /ping, que le module ping a déjà ; n'en gardez qu'un des deux",
                        "Plugin rival has the command /ping, which plugin ping has already; keep only one of the two"));
    }

    private static Refusal dropped(String name, TestJar jar, String french, String english) {
        return new Refusal(name, cafe -> cafe.drop(jar, "odd.jar"), french, english);
    }

    private static TestJar odd() {
        return TestJar.plugin("odd", "1.0.0", FailingPlugins.Stop.class);
    }

    private static void half(Path jar) {
        byte[] whole = odd().bytes();
        try {
            Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
