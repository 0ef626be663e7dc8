package cafe.comptoir.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.lang.management.ManagementFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** The plugin as it is shipped: from its JAR, behind the host's class loader. */
@ComptoirTest(plugins = "target/monitoring-*.jar")
class PackagedJarIT {

    private static final String QUICK = ", every: 1s, timeout: 1s, failures: 2, recoveries: 2";
    private static final int RELOADS = 5;

    @Test
    void anAlertOutlivesAReloadOfThePlugin(Cafe cafe) {
        try (Service printer = new Service()) {
            Settings.watch(
                    cafe,
                    "name: imprimante, type: tcp, target: '" + printer.address() + "'" + QUICK,
                    "name: disque, type: host, every: 1s, host: { measure: disk, most: 100 }");
            printer.fails();
            Place nadir = cafe.person("Nadir").in("alertes");
            nadir.sees("imprimante : en panne");
            nadir.seesFile("courbe.png");

            cafe.host().reload("monitoring").join();
            nadir.clicks("Je m'en occupe").sees("C'est noté");
            printer.comesBack();

            nadir.sees("imprimante : de nouveau en ordre");
        }
    }

    @Test
    void whatWasLoadedGoesAfterPicturesAndMeasuresOfAllKinds(Cafe cafe) throws Exception {
        Settings.watch(
                cafe,
                "name: disque, type: host, every: 1s, host: { measure: disk, most: 100 }",
                "name: appareil, type: snmp, target: 127.0.0.1:9, every: 1s, timeout: 1s",
                "name: page, type: http, target: 'http://127.0.0.1:9/', every: 1s, timeout: 1s");
        for (int i = 0; i < RELOADS; i++) {
            Place nadir = cafe.person("Nadir").in("général");
            Awaiting.until(() -> {
                nadir.uses("/surveillance état").sees("contrôles");
                return !nadir.messages().getLast().says("pas encore essayé");
            });
            nadir.uses("/surveillance graphique contrôle:disque");
            cafe.host().reload("monitoring").join();
        }

        Awaiting.until(() -> loaded() <= 2);
        assertThat(loaded()).isPositive();
    }

    /** Returns how many of the plugin's entry points are in memory: one each time it was loaded. */
    private static long loaded() {
        try {
            String histogram =
                    (String)
                            ManagementFactory.getPlatformMBeanServer()
                                    .invoke(
                                            new ObjectName(
                                                    "com.sun.management:type=DiagnosticCommand"),
                                            "gcClassHistogram",
                                            new Object[] {new String[0]},
                                            new String[] {String[].class.getName()});
            return histogram
                    .lines()
                    .filter(line -> line.contains("cafe.comptoir.monitoring.MonitoringPlugin"))
                    .filter(line -> !line.contains("$"))
                    .count();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
