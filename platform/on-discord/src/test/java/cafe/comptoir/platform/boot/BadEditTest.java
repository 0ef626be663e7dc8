package cafe.comptoir.platform.boot;

import static cafe.comptoir.sandbox.script.Option.option;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.platform.boot.sample.NotesConfig;
import cafe.comptoir.platform.boot.sample.OtherConfig;
import cafe.comptoir.sandbox.script.Place;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slip in a file is told on Discord, to each in their language, and harms nothing. */
class BadEditTest {

    @TempDir Path home;
    private TestCafe cafe;
    private Place french;
    private Place english;

    @BeforeEach
    void open() {
        cafe = new TestCafe(home);
        cafe.drop(TestJar.notes("1.0.0"), "notes.jar").open().poll();
        french = cafe.person("claire").in("général");
        english = cafe.personSpeakingEnglish("nadir").in("général");
    }

    @AfterEach
    void close() {
        cafe.close();
    }

    @Test
    void slipInAPluginsFileIsToldToEachInTheirLanguage() {
        cafe.write("config/notes.yml", "# combien\nmots: 5\n").poll();

        french.uses("/comptoir plugins")
                .sees("🟠 **notes** 1.0.0 · en marche, mais pas entièrement")
                .sees(
                        "config/notes.yml, ligne 2 : le réglage « mots » n'existe pas. Vouliez-vous dire « most » ?")
                .sees("Les réglages d'avant cette modification restent en vigueur");
        english.uses("/comptoir plugins")
                .sees("🟠 **notes** 1.0.0 · running, but not all of it")
                .sees("config/notes.yml:2: 'mots' is unknown. Did you mean 'most'?")
                .sees("The settings from before this edit stay in force");
        cafe.person("paul")
                .in("general")
                .uses("/note", option("text", "lait"))
                .sees("note 1 sur 3");
    }

    @Test
    void correctedFileIsSpokenOfNoMore() {
        cafe.write("config/notes.yml", "most: beaucoup\n").poll();
        french.uses("/comptoir plugins").sees("doit être un nombre entier");

        cafe.write("config/notes.yml", "most: 5\n").poll();

        french.uses("/comptoir plugins").sees("🟢 **notes** 1.0.0 · en marche");
        cafe.person("paul")
                .in("general")
                .uses("/note", option("text", "lait"))
                .sees("note 1 sur 5");
    }

    @Test
    void roleThatTheCafeDoesNotHaveIsToldWithTheOneThatIsMeant() {
        cafe.write("config/notes.yml", "readers: [custommer]\n").poll();

        french.uses("/comptoir plugins")
                .sees("🟠 **notes** 1.0.0 · en marche, mais pas entièrement")
                .sees(
                        "config/notes.yml : le rôle « custommer » n'est pas sous « roles » dans comptoir.yml, donc personne ne l'a. Vouliez-vous dire « customer » ?");

        cafe.write("config/notes.yml", "readers: [customer]\n").poll();
        french.uses("/comptoir plugins").sees("🟢 **notes** 1.0.0 · en marche");
    }

    @Test
    void reloadWithASlipLeavesThePluginRunningUntilTheFileIsCorrected() {
        cafe.write("config/notes.yml", "mots: 5\n");

        french.uses("/comptoir reload", option("plugin", "notes"))
                .sees("🟠 **notes** 1.0.0 · en marche, mais pas entièrement")
                .sees("le réglage « mots » n'existe pas")
                .sees("Les réglages d'avant cette modification restent en vigueur");
        cafe.person("paul")
                .in("general")
                .uses("/note", option("text", "lait"))
                .sees("note 1 sur 3");

        cafe.write("config/notes.yml", "most: 5\n");
        french.uses("/comptoir reload", option("plugin", "notes"))
                .sees("🟢 **notes** 1.0.0 · en marche");
        assertThat(cafe.plugin("notes").reason()).isEmpty();
    }

    @Test
    void newVersionThatCannotReadTheFileLeavesTheOldOneRunning() {
        cafe.write("config/notes.yml", "most: 5\n").poll();
        cafe.drop(
                        TestJar.notes("2.0.0")
                                .replacing(NotesConfig.class.getName(), OtherConfig.class.getName())
                                .classes(OtherConfig.class),
                        "notes.jar")
                .poll();

        french.uses("/comptoir plugins")
                .sees("🟢 **notes** 1.0.0 · en marche")
                .sees("config/notes.yml, ligne 1 : le réglage « most » n'existe pas.")
                .sees("La version 1.0.0 continue de fonctionner.");
    }

    @Test
    void slipInComptoirYmlIsToldToEachInTheirLanguage() {
        cafe.settings("langage: en").poll();

        french.uses("/comptoir status")
                .sees(
                        "comptoir.yml, ligne 2 : le réglage « langage » n'existe pas. Vouliez-vous dire « language » ?");
        english.uses("/comptoir status")
                .sees("comptoir.yml:2: 'langage' is unknown. Did you mean 'language'?");
    }

    @Test
    void pluginThatCannotStartForItsFileSaysSoInTheReadersLanguage() {
        cafe.closeHost();
        cafe.write("config/notes.yml", "most: [5]\n").open().poll();

        french.uses("/comptoir plugins")
                .sees("🔴 **notes** 1.0.0 · n'a pas pu démarrer")
                .sees(
                        "config/notes.yml, ligne 1 : « most » doit être un nombre entier, par exemple 3, et non une liste");
        english.uses("/comptoir plugins")
                .sees(
                        "config/notes.yml:1: 'most' must be a whole number, for example 3, not a list");
    }
}
