package cafe.comptoir.monitoring.tour;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.tour.Story;
import java.io.IOException;
import java.nio.file.Files;

/** The printer fails: the engineer takes the alert, customers are told, the staff's server only sees it once. */
final class AlertScene {

    static final String PUBLIC_WORDS = "L'imprimante ne marche pas.";

    private final Story story;
    private final Printer printer;
    private final Actor manager;
    private final Actor engineer;
    private final Actor customer;

    AlertScene(Story story, Printer printer) {
        this.story = story;
        this.printer = printer;
        this.manager = story.person("Claire");
        this.engineer = story.person("Nadir");
        this.customer = story.person("Aïcha");
    }

    void begins() throws IOException {
        watch();
        manager.in("aide").uses("/ticket panneau").sees("Le panneau est publié");
        printer.fails();
        story.tells(
                "L'imprimante ne répond plus. Personne n'a encore rien dit.",
                "The printer no longer answers. Nobody has said a word yet.");
        Place alerts = engineer.in("alertes");
        alerts.sees("imprimante : en panne");
        alerts.seesFile("courbe.png");
        story.sees(
                engineer,
                "une alerte, avec la courbe des temps de réponse",
                "an alert, with the curve of the response times");
        alerts.clicks("Je m'en occupe").sees("C'est noté");
        story.does(engineer, "presse « Je m'en occupe »", "presses \"I'll take it\"");
        customer.in("aide").sees(PUBLIC_WORDS);
        story.sees(
                customer,
                "« problème connu » à côté du bouton, et rien des alertes",
                "\"known problem\" beside the button, and nothing of the alerts");
        customer.cannotSee("alertes");
    }

    private void watch() throws IOException {
        Files.writeString(
                story.home().resolve("config/monitoring.yml"),
                """
                checks:
                  - name: imprimante
                    type: tcp
                    target: %s
                    every: 1s
                    timeout: 1s
                    failures: 2
                    recoveries: 2
                    customers: { fr: "%s", en: "The printer does not work." }
                intake: { syslog-udp: "", syslog-tcp: "", flows: "" }
                """
                        .formatted(printer.address(), PUBLIC_WORDS));
        engineer.in("général").uses("/surveillance état");
        story.does(
                engineer,
                "fait surveiller l'imprimante : quelques lignes dans config/monitoring.yml",
                "has the printer watched: a few lines in config/monitoring.yml");
    }

    void ends() throws IOException {
        printer.comesBack();
        engineer.in("alertes").sees("imprimante : de nouveau en ordre");
        engineer.in("alertes").sees("La panne a duré");
        story.sees(
                engineer,
                "la même alerte, terminée, et combien de temps elle a duré",
                "the same alert, over, and how long it lasted");
    }
}
