package cafe.comptoir.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.monitoring.testreader.ProblemReaderPlugin;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What another plugin learns, and tells customers. */
@ComptoirTest(plugins = {"target/classes", "target/test-classes/reader-plugin"})
class KnownProblemsTest {

    private static final String TOLD = "L'imprimante ne marche pas. / The printer does not work.";
    private static final String CUSTOMERS =
            ", customers: { fr: \"L'imprimante ne marche pas.\", en: The printer does not work. }";

    private final Service printer = new Service();

    @AfterEach
    void close() {
        printer.close();
    }

    @Test
    void customersAreToldFromTheAlertToItsEnd(Cafe cafe) {
        watch(cafe, CUSTOMERS);
        cafe.settle();
        List<String> before = told(cafe);
        assertThat(before).containsOnly("");

        printer.fails();
        awaitTold(cafe, TOLD);
        printer.comesBack();
        awaitTold(cafe, "");

        assertThat(told(cafe).subList(before.size(), told(cafe).size()))
                .as("one call for each change")
                .containsExactly(TOLD, "");
    }

    @Test
    void whatCustomersDoNotNoticeTheyAreNotTold(Cafe cafe) {
        watch(cafe, "");
        printer.fails();
        cafe.person("Nadir").in("alertes").sees("imprimante : en panne");

        assertThat(told(cafe)).containsOnly("");
    }

    @Test
    void aSilenceIsForTheStaffAndChangesNothingForCustomers(Cafe cafe) {
        watch(cafe, CUSTOMERS);
        printer.fails();
        awaitTold(cafe, TOLD);

        cafe.person("Nadir")
                .in("général")
                .uses("/surveillance silence durée:2h raison:commande contrôle:imprimante")
                .sees("Personne ne sera appelé");
        cafe.advance(Duration.ofMinutes(5));

        assertThat(told(cafe)).endsWith(TOLD);
    }

    @Test
    void duringMaintenanceNothingNewIsTold(Cafe cafe) {
        watch(cafe, CUSTOMERS);
        Place nadir = cafe.person("Nadir").in("général");
        nadir.uses("/surveillance maintenance durée:2h raison:travaux groupe:accueil")
                .sees("Maintenance de accueil");

        printer.fails();
        awaitSaid(nadir, "en attente");
        assertThat(told(cafe)).containsOnly("");

        cafe.advance(Duration.ofMinutes(121));
        awaitTold(cafe, TOLD);
    }

    @Test
    void whatIsRepairedDuringMaintenanceIsOverAtOnce(Cafe cafe) {
        watch(cafe, CUSTOMERS);
        printer.fails();
        awaitTold(cafe, TOLD);
        Place nadir = cafe.person("Nadir").in("alertes");
        nadir.uses("/surveillance maintenance durée:2h raison:réparation contrôle:imprimante")
                .sees("Maintenance de imprimante");

        printer.comesBack();

        awaitTold(cafe, "");
        nadir.sees("imprimante : de nouveau en ordre");
    }

    @Test
    void whatIsWatchedNoMoreIsNotToldAnyMore(Cafe cafe) {
        watch(cafe, CUSTOMERS);
        printer.fails();
        awaitTold(cafe, TOLD);

        Settings.watch(cafe, "name: disque, type: host, host: { measure: disk, most: 100 }");

        awaitTold(cafe, "");
    }

    @Test
    void aPluginThatIsThereLongerThanTheMonitoringLearnsItAnew(Cafe cafe) {
        watch(cafe, CUSTOMERS);
        printer.fails();
        awaitTold(cafe, TOLD);

        cafe.host().disable("monitoring").join();
        awaitTold(cafe, "monitoring is gone");
        cafe.host().enable("monitoring").join();

        awaitTold(cafe, TOLD);
    }

    private void watch(Cafe cafe, String more) {
        Settings.watch(
                cafe,
                "name: imprimante, type: tcp, target: '%s', group: accueil, every: 1s, timeout: 1s, failures: 1, recoveries: 1%s"
                        .formatted(printer.address(), more));
    }

    private static void awaitSaid(Place place, String words) {
        Awaiting.until(() -> {
            place.uses("/surveillance état").sees("imprimante");
            return place.messages().getLast().says(words);
        });
    }

    private static void awaitTold(Cafe cafe, String words) {
        Awaiting.until(() -> told(cafe).getLast().equals(words));
    }

    private static List<String> told(Cafe cafe) {
        return ProblemReaderPlugin.toldIn(cafe.home());
    }
}
