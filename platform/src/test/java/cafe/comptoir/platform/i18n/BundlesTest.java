package cafe.comptoir.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlesTest {

    @TempDir Path root;

    @Test
    void anApostropheIsJustAnApostrophe() throws Exception {
        french("hello = Salut {0}, c'est l'heure\nplain = L'été, c''est l'été\n");

        assertThat(bundles().in(Locale.FRENCH).get("hello", "Zoé"))
                .isEqualTo("Salut Zoé, c'est l'heure");
        assertThat(bundles().in(Locale.FRENCH).get("plain")).isEqualTo("L'été, c''est l'été");
    }

    @Test
    void choicesOfMessageFormatWork() throws Exception {
        french("count = {0,choice,0#aucun ticket|1#un ticket|1<{0} tickets}\n");

        assertThat(bundles().in(Locale.FRENCH).get("count", 0)).isEqualTo("aucun ticket");
        assertThat(bundles().in(Locale.FRENCH).get("count", 7)).isEqualTo("7 tickets");
    }

    @Test
    void frenchSpeakersGetFrenchAndAllOthersEnglish() throws Exception {
        french("yes = oui\n");
        english("yes = yes\n");

        assertThat(bundles().in(Locale.CANADA_FRENCH).get("yes")).isEqualTo("oui");
        assertThat(bundles().in(Locale.GERMAN).get("yes")).isEqualTo("yes");
        assertThat(bundles().cafe().get("yes")).isEqualTo("oui");
        assertThat(bundles().cafe().locale()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void aMissingTextIsNamedWithItsFile() throws Exception {
        french("yes = oui\n");

        assertThat(bundles().cafe().has("no")).isFalse();
        assertThatThrownBy(() -> bundles().cafe().get("no"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no text 'no' in messages_fr.properties");
    }

    @Test
    void differencesBetweenTheLanguagesAreListed() throws Exception {
        french("both = {0} et {1}\nonly.fr = a\nbroken = {\nsame = {0}\n");
        english("both = {0}\nonly.en = b\nbroken = c\nsame = the {0}\n");

        assertThat(bundles().differences())
                .extracting(Reason::toString)
                .containsExactly(
                        "'both' takes the arguments [0, 1] in French, [0] in English",
                        "messages_fr.properties: 'broken' is no pattern: Unmatched braces in the pattern.",
                        "messages_fr.properties: 'only.en' is missing",
                        "messages_en.properties: 'only.fr' is missing");
    }

    @Test
    void differencesAreToldInThePersonsLanguage() throws Exception {
        french("both = {0} et {1}\nbroken = {\n");
        english("both = {0}\nbroken = b\nonly.en = c\n");

        assertThat(bundles().differences())
                .extracting(difference -> difference.in(Locale.FRENCH).replace('\u00A0', ' '))
                .containsExactly(
                        "« both » prend les arguments [0, 1] en français et [0] en anglais",
                        "messages_fr.properties : le texte « broken » est mal formé : Unmatched braces in the pattern.",
                        "messages_fr.properties : « only.en » manque");
    }

    @Test
    void aPluginWithoutTextsHasNone() {
        assertThat(bundles().differences()).isEmpty();
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws Exception {
        Files.write(
                root.resolve("messages_fr.properties"),
                "a = été\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(this::bundles)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("messages_fr.properties is not UTF-8; save it with the encoding UTF-8");
    }

    private void french(String text) throws IOException {
        Files.writeString(root.resolve("messages_fr.properties"), text);
    }

    private void english(String text) throws IOException {
        Files.writeString(root.resolve("messages_en.properties"), text);
    }

    private Bundles bundles() {
        try (URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {root.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return Bundles.load(loader, Locale.FRENCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
