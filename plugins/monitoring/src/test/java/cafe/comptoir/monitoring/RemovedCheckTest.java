package cafe.comptoir.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.script.Seen;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of an alert when somebody edits away what it is about. */
@ComptoirTest
class RemovedCheckTest {

    private static final String CHECK =
            "name: %s, type: tcp, target: '%s', every: 1s, timeout: 1s, failures: 1, recoveries: 1";
    private static final String DISK =
            "name: disque, type: host, every: 1s, host: { measure: disk, most: 100 }";

    private final Service printer = new Service();

    @AfterEach
    void close() {
        printer.close();
    }

    @Test
    void theAlertOfARemovedCheckEndsAndSaysWhy(Cafe cafe) {
        Place nadir = alarmed(cafe);

        Settings.watch(cafe, DISK);

        nadir.sees("imprimante : n'est plus surveillé");
        nadir.sees("on ne sait pas si elle est finie");
        cafe.settle();
        assertThat(cards(nadir))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.text()).doesNotContain("de nouveau en ordre");
                    assertThat(card.controls()).extracting("label").containsExactly("Détails");
                });
        nadir.clicks("Détails").sees("n'existe plus");
        cafe.advance(Duration.ofHours(1));
        assertThat(texts(nadir))
                .as("nobody is called for it")
                .noneMatch(it -> it.contains("· appel "));
    }

    @Test
    void whoHadTakenItIsTold(Cafe cafe) {
        Place nadir = alarmed(cafe);
        nadir.clicks("Je m'en occupe").sees("C'est noté");

        Settings.watch(cafe, DISK);

        nadir.sees("l'alerte s'arrête, mais personne ne sait si la panne est finie");
    }

    @Test
    void aRenamedCheckBeginsAnewUnderItsNewName(Cafe cafe) {
        Place nadir = alarmed(cafe);

        Settings.watch(cafe, CHECK.formatted("imprimante-accueil", printer.address()));

        nadir.sees("imprimante : n'est plus surveillé");
        nadir.sees("imprimante-accueil : en panne");
        printer.comesBack();
        nadir.sees("imprimante-accueil : de nouveau en ordre");
        cafe.settle();
        assertThat(cards(nadir)).hasSize(2);
    }

    @Test
    void aCheckThatComesBackHasANewAlertAndTheOldOneStaysAsItWas(Cafe cafe) {
        Place nadir = alarmed(cafe);
        Settings.watch(cafe, DISK);
        nadir.sees("imprimante : n'est plus surveillé");

        watchPrinter(cafe);
        nadir.sees("imprimante : en panne");
        cafe.advance(Duration.ofMinutes(6));

        assertThat(cards(nadir))
                .extracting(Seen::text)
                .satisfiesExactlyInAnyOrder(
                        it -> assertThat(it).contains("n'est plus surveillé"),
                        it -> assertThat(it).contains("en panne"));
    }

    @Test
    void whatIsRemovedWhileTheHostIsDownEndsAtTheNextStart(Cafe cafe) throws IOException {
        Place nadir = alarmed(cafe);
        cafe.stop();
        Path settings = cafe.home().resolve("config/monitoring.yml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replaceFirst("(?m)^checks:.*\\n((  - .*)\\n)*", "checks: []\n"));

        cafe.startAgain();

        nadir.sees("imprimante : n'est plus surveillé");
    }

    /** Returns where an alert about the printer is to be seen. */
    private Place alarmed(Cafe cafe) {
        watchPrinter(cafe);
        printer.fails();
        Place nadir = cafe.person("Nadir").in("alertes");
        nadir.sees("imprimante : en panne");
        cafe.settle();
        return nadir;
    }

    private void watchPrinter(Cafe cafe) {
        Settings.watch(cafe, CHECK.formatted("imprimante", printer.address()));
    }

    private static List<Seen> cards(Place place) {
        return place.messages().stream()
                .filter(seen ->
                        !seen.ephemeral()
                                && seen.text().matches("(?s).*Alerte n°\u00A0\\d++(?! ·).*"))
                .toList();
    }

    private static List<String> texts(Place place) {
        return place.messages().stream().filter(seen -> !seen.ephemeral()).map(Seen::text).toList();
    }
}
