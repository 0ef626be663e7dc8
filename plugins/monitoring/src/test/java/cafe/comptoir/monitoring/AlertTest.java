package cafe.comptoir.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.model.Attachment;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.script.Seen;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
@ComptoirTest
class AlertTest {

    private static final String QUICK = ", every: 1s, timeout: 1s, failures: 2, recoveries: 2";

    private final Service printer = new Service();

    @AfterEach
    void close() {
        printer.close();
    }

    @Test
    void anAlertGoesFromTheFirstFailureToTheEnd(Cafe cafe) throws Exception {
        watchPrinter(cafe, "");
        printer.fails();

        Place nadir = cafe.person("Nadir").in("alertes");
        nadir.sees("imprimante : en panne");
        nadir.sees("connexion refusée");
        Attachment picture = nadir.seesFile("courbe.png");
        assertThat(
                        ImageIO.read(new ByteArrayInputStream(picture.content().toByteArray()))
                                .getWidth())
                .isEqualTo(800);

        nadir.clicks("Je m'en occupe").sees("vous vous occupez de imprimante");
        nadir.sees("S'en occupe");
        assertThat(nadir.canUse("Je m'en occupe")).isFalse();

        printer.comesBack();
        nadir.sees("imprimante : de nouveau en ordre");
        nadir.sees("La panne a duré");
        cafe.settle();
        assertThat(cards(nadir)).hasSize(1);
    }

    @Test
    void aCardThatIsOverSpeaksOfThePast(Cafe cafe) {
        watchPrinter(cafe, "");
        printer.fails();
        Place nadir = cafe.person("Nadir").in("alertes");
        nadir.sees("imprimante : en panne");
        nadir.doesNotSee("C'était");

        printer.comesBack();

        nadir.sees("C'était : connexion refusée");
    }

    @Test
    void aRestartNeitherForgetsAnAlertNorGivesItTwice(Cafe cafe) {
        watchPrinter(cafe, "");
        printer.fails();
        Place nadir = cafe.person("Nadir").in("alertes");
        nadir.sees("imprimante : en panne");
        nadir.clicks("Je m'en occupe").sees("C'est noté");
        cafe.settle();

        cafe.stop();
        cafe.startAgain();
        nadir.uses("/surveillance état").sees("Nadir s'en occupe");
        printer.comesBack();

        nadir.sees("imprimante : de nouveau en ordre");
        cafe.settle();
        assertThat(cards(nadir)).hasSize(1);
    }

    @Test
    void oneDeadRouterIsOneAlert(Cafe cafe) {
        String[] checks = new String[41];
        checks[0] = "name: routeur, type: tcp, target: '" + printer.address() + "'" + QUICK;
        for (int i = 1; i < checks.length; i++) {
            checks[i] =
                    "name: poste-%d, type: tcp, target: '%s', depends-on: [routeur]%s"
                            .formatted(i, printer.address(), QUICK);
        }
        printer.fails();
        Settings.watch(cafe, checks);

        Place nadir = cafe.person("Nadir").in("alertes");
        nadir.sees("routeur : en panne");
        cafe.advance(Duration.ofMinutes(5));

        nadir.sees("40 autres contrôles attendent");
        assertThat(cards(nadir)).hasSize(1);
        printer.comesBack();
        nadir.sees("routeur : de nouveau en ordre");
        cafe.settle();
        assertThat(cards(nadir)).hasSize(1);
    }

    @Test
    void whenNobodyAnswersTheEngineerIsCalledThenTheBoss(Cafe cafe) {
        watchPrinter(cafe, "");
        printer.fails();
        Place claire = cafe.person("Claire").in("alertes");
        claire.sees("imprimante : en panne");
        cafe.settle();
        assertThat(calls(claire)).isEmpty();

        cafe.advance(Duration.ofMinutes(10));
        assertThat(calls(claire)).hasSize(1);
        claire.sees("@Ingénieur réseau");

        cafe.advance(Duration.ofMinutes(10));
        assertThat(calls(claire)).hasSize(2);
        claire.sees("@PDG");
    }

    @Test
    void aChecksOwnRolesAreCalledFirst(Cafe cafe) {
        watchPrinter(cafe, ", roles: [communications]");
        printer.fails();
        Place claire = cafe.person("Claire").in("alertes");
        claire.sees("imprimante : en panne");
        cafe.settle();

        cafe.advance(Duration.ofMinutes(10));
        assertThat(calls(claire))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.text()).contains("@Communication").doesNotContain("@Ingénieur");
                });

        cafe.advance(Duration.ofMinutes(10));
        assertThat(calls(claire)).hasSize(2);
        claire.sees("@PDG");
    }

    @Test
    void forACriticalCheckItsOwnRolesAreCalledAtOnce(Cafe cafe) {
        watchPrinter(cafe, ", severity: critical, roles: [communications, ceo]");
        printer.fails();

        Place claire = cafe.person("Claire").in("alertes");
        claire.sees("@Communication");
        cafe.settle();
        assertThat(calls(claire))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.text()).contains("@PDG").doesNotContain("@Ingénieur");
                });
    }

    @Test
    void whoTakesAnAlertIsNotCalledAnyMore(Cafe cafe) {
        watchPrinter(cafe, ", severity: critical");
        printer.fails();
        Place nadir = cafe.person("Nadir").in("alertes");
        nadir.sees("@Ingénieur réseau");

        nadir.clicks("Je m'en occupe").sees("C'est noté");
        cafe.person("Claire").in("alertes").clicks("monitoring:take:1").sees("Nadir s'en occupe");
        cafe.advance(Duration.ofHours(1));

        assertThat(calls(nadir)).hasSize(1);
    }

    @Test
    void aSilenceHasAReasonAndAnEnd(Cafe cafe) {
        watchPrinter(cafe, "");
        printer.fails();
        Place nadir = cafe.person("Nadir").in("alertes");
        nadir.sees("imprimante : en panne");

        nadir.clicks("Silence")
                .fills("reason", "cartouche commandée")
                .fills("end", "jamais")
                .submits()
                .sees("pas compris jusqu'à quand");
        nadir.clicks("Silence")
                .fills("reason", "cartouche commandée")
                .fills("end", "1h30")
                .submits()
                .sees("Personne ne sera appelé");
        nadir.sees("cartouche commandée");
        cafe.advance(Duration.ofMinutes(80));
        assertThat(calls(nadir)).isEmpty();

        cafe.advance(Duration.ofMinutes(11));
        // It still fails when the silence ends, as the next try finds.
        Awaiting.until(() -> calls(nadir).size() == 1);
    }

    @Test
    void whoWasCalledBeforeASilenceIsCalledAnewAfterIt(Cafe cafe) {
        watchPrinter(cafe, ", severity: critical");
        printer.fails();
        Place nadir = cafe.person("Nadir").in("alertes");
        nadir.sees("· appel 1");

        silence(nadir);
        cafe.advance(Duration.ofMinutes(80));
        assertThat(calls(nadir)).hasSize(1);

        cafe.advance(Duration.ofMinutes(11));
        Awaiting.until(() -> calls(nadir).size() == 2);
    }

    @Test
    void aSilenceCanBeEndedEarlier(Cafe cafe) {
        watchPrinter(cafe, "");
        printer.fails();
        Place nadir = cafe.person("Nadir").in("alertes");
        nadir.sees("imprimante : en panne");
        silence(nadir);
        nadir.sees("Finir le silence");
        assertThat(nadir.canUse("Silence")).isFalse();
        nadir.uses("/surveillance état").sees("imprimante : silence jusqu'au");

        cafe.person("Hugo").in("alertes").clicks("Finir le silence").sees("il faut");
        nadir.clicks("Finir le silence").sees("C'est fini pour imprimante");
        cafe.settle();

        assertThat(calls(nadir)).as("it still fails, and nobody has taken it").hasSize(1);
        assertThat(nadir.canUse("Silence")).isTrue();
        nadir.uses("/surveillance reprendre contrôle:imprimante").sees("aucun silence");
    }

    @Test
    void maintenanceIsEndedByCommand(Cafe cafe) {
        watchPrinter(cafe, ", group: accueil");
        Place nadir = cafe.person("Nadir").in("général");
        nadir.uses("/surveillance maintenance durée:2h raison:travaux groupe:accueil")
                .sees("Maintenance de accueil");
        nadir.uses("/surveillance état").sees("accueil : maintenance du");

        nadir.uses("/surveillance reprendre groupe:accueil").sees("C'est fini pour accueil");

        printer.fails();
        nadir.person().in("alertes").sees("imprimante : en panne");
    }

    @Test
    void aSilenceGoesOnUntilMaintenancePlannedForLater(Cafe cafe) {
        watchPrinter(cafe, "");
        Place nadir = cafe.person("Nadir").in("général");
        nadir.uses("/surveillance silence durée:2h raison:cartouche contrôle:imprimante")
                .sees("Silence pour imprimante");

        nadir.uses("/surveillance maintenance durée:2h raison:toner contrôle:imprimante début:4h")
                .sees("Maintenance de imprimante");

        nadir.uses("/surveillance état").sees("imprimante : silence jusqu'au");
        nadir.sees("imprimante : maintenance du");
        nadir.uses("/surveillance silence durée:1h raison:papier contrôle:imprimante");
        nadir.uses("/surveillance état").sees("papier");
        assertThat(nadir.messages().getLast().text()).doesNotContain("cartouche");
    }

    @Test
    void whoNamesWhatDoesNotExistIsToldSo(Cafe cafe) {
        watchPrinter(cafe, ", group: accueil");
        Place nadir = cafe.person("Nadir").in("général");

        nadir.uses("/surveillance état groupe:cave").sees("Il n'y a pas de groupe « cave »");
        nadir.uses("/surveillance silence durée:2h raison:essai contrôle:four")
                .sees("Il n'y a pas de contrôle « four »");
        nadir.uses("/surveillance maintenance durée:2h raison:essai groupe:accueil début:bientôt")
                .sees("pas compris le début");
        nadir.uses("/surveillance reprendre").sees("l'un des deux");
    }

    @Test
    void duringMaintenanceFailuresDoNotCount(Cafe cafe) {
        watchPrinter(cafe, ", group: accueil");
        Place nadir = cafe.person("Nadir").in("général");

        nadir.uses("/surveillance maintenance durée:2h raison:travaux groupe:accueil")
                .sees("Maintenance de accueil");
        printer.fails();
        nadir.uses("/surveillance détails contrôle:imprimante").sees("En maintenance jusqu'au");

        nadir.person().doesNotSee("en panne");
        cafe.advance(Duration.ofMinutes(121));
        nadir.person().in("alertes").sees("imprimante : en panne");
    }

    @Test
    void onlyEngineersTakeAlertsAndOnlyStaffLooks(Cafe cafe) {
        watchPrinter(cafe, "");
        printer.fails();
        cafe.person("Nadir").in("alertes").sees("imprimante : en panne");

        cafe.person("Hugo").in("alertes").clicks("Je m'en occupe").sees("il faut");
        cafe.person("Hugo").in("alertes").uses("/surveillance état").sees("1 panne sur 1 contrôle");
    }

    @Test
    void theMonitorsOwnFaultIsUnknownAndNobodysAlarm(Cafe cafe) {
        Settings.watch(cafe, "name: nom, type: tcp, target: 'no-such-name.invalid:80'" + QUICK);
        Place nadir = cafe.person("Nadir").in("général");
        Awaiting.until(() ->
                cafe.plugin("monitoring").health().toString().contains("ne peut pas être jugé"));

        nadir.uses("/surveillance état").sees("1 contrôle inconnu sur 1");
        nadir.person().doesNotSee("en panne");
    }

    @Test
    void theHostsOwnMeasuresAreTaken(Cafe cafe) {
        Settings.watch(
                cafe,
                "name: disque, type: host, every: 1s, host: { measure: disk, most: 100 }",
                "name: mémoire, type: host, every: 1s, host: { measure: memory, most: 100 }",
                "name: processeur, type: host, every: 1s, host: { measure: cpu, most: 100 }");
        Place nadir = cafe.person("Nadir").in("général");

        Awaiting.until(() -> {
            nadir.uses("/surveillance état").sees("contrôles");
            return nadir.messages().getLast().text().contains("Tout va bien (3 contrôles)")
                    && !nadir.messages().getLast().says("pas encore essayé");
        });
    }

    private static void silence(Place place) {
        place.clicks("Silence")
                .fills("reason", "cartouche commandée")
                .fills("end", "1h30")
                .submits()
                .sees("Personne ne sera appelé");
    }

    private void watchPrinter(Cafe cafe, String more) {
        Settings.watch(
                cafe,
                "name: imprimante, type: tcp, target: '" + printer.address() + "'" + QUICK + more);
    }

    private static List<Seen> cards(Place place) {
        return place.messages().stream()
                .filter(seen ->
                        !seen.ephemeral()
                                && seen.text().matches("(?s).*Alerte n°\u00A0\\d++(?! ·).*"))
                .toList();
    }

    private static List<Seen> calls(Place place) {
        return place.messages().stream()
                .filter(seen -> !seen.ephemeral() && seen.text().contains("· appel "))
                .toList();
    }
}
