package cafe.comptoir.browser;

import cafe.comptoir.sandbox.model.ScheduledEvent.Plan;
import cafe.comptoir.sandbox.script.Place;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Every kind of message stands there in full; a picture of each is kept under {@code target/screenshots}. */
@BrowserTest
class MessageKindsIT {

    @BeforeAll
    static void botIsTold(Stand stand) {
        stand.answers("private", "private");
        stand.answers("think", "think");
        stand.answers("form", "form");
        stand.answers("more", "form-2");
    }

    @Test
    void embedWithACurve(Stand stand, Page page) {
        stand.says("public/accueil", "embed", "courbe.png");
        Pane jeanne = seenBy(page, "public/accueil");

        jeanne.sees("imprimante : en panne").await("button", "Agrandir l'image");
        Looks.of(jeanne).keep("embed").keepDark("embed");
    }

    @Test
    void markdown(Stand stand, Page page) {
        stand.says("public/general", "markdown");
        Pane jeanne = seenBy(page, "public/general");

        jeanne.sees("deux points").await("button", "Afficher le texte masqué");
        Looks.of(jeanne).keep("markdown").keepDark("markdown");
    }

    @Test
    void timeGoesByUnderOnesEyes(Stand stand, Page page) {
        long soon = Instant.now().plusSeconds(4).getEpochSecond();
        stand.person("Jeanne").in("public/aide").writes("On ferme <t:%d:R>.".formatted(soon));
        Pane jeanne = seenBy(page, "public/aide");

        jeanne.sees("On ferme il y a");
    }

    @Test
    void everyKindOfMenu(Stand stand, Page page) {
        stand.says("company/général", "selects");
        Pane hugo = page.open("as=hugo&channel=company/général", "Hugo").getFirst();
        for (String menu :
                List.of(
                        "Choisir une compétence",
                        "Choisir une personne",
                        "Choisir un rôle",
                        "Choisir une personne ou un rôle",
                        "Choisir un salon")) {
            hugo.await("combobox", menu);
        }
        Looks.of(hugo).keep("selects");

        hugo.clicks("combobox", "Choisir une compétence").await("option", "Réseau");
        Looks.of(hugo).keep("select-open").keepDark("select-open");
    }

    @Test
    void everyKindOfComponent(Stand stand, Page page) {
        stand.says("company/tickets", "components", "courbe.png", "journal.txt");
        Pane hugo = page.open("as=hugo&channel=company/tickets", "Hugo").getFirst();

        hugo.sees("Tableau de bord").await("combobox", "Trier par");
        hugo.await("link", "Télécharger journal.txt");
        Looks.of(hugo).keep("components").keepDark("components");
    }

    @Test
    void whatComesOfAButton(Stand stand, Page page) {
        page.expects("409"); // What the control API answers when the bot stays silent.
        stand.says("public/aide", "buttons");
        Pane jeanne = seenBy(page, "public/aide");

        jeanne.clicks("En privé").sees("Ceci est entre nous").sees("Vous seul pouvez voir ceci");
        Looks.of(jeanne).keep("ephemeral").keepDark("ephemeral");
        jeanne.clicks("Réfléchir").sees("réfléchit…");
        Looks.of(jeanne).keep("thinking");
        jeanne.clicks("Ne rien dire").sees("échoué");
        Looks.of(jeanne).keep("failed");
    }

    @Test
    void everyKindOfField(Stand stand, Page page) {
        stand.answers("form", "form");
        stand.says("public/accueil", "buttons");
        Pane jeanne = seenBy(page, "public/accueil");

        jeanne.clicks("Formulaire").await("textbox", "Votre nom");
        Looks.of(jeanne).keep("form");
        jeanne.clicks("Envoyer").sees("Ce champ est obligatoire.");
        Looks.of(jeanne).keep("form-errors").keepDark("form-errors");
        jeanne.clicks("Annuler");

        stand.answers("form", "form-2");
        jeanne.clicks("Formulaire").await("checkbox", "Un câble");
        Looks.of(jeanne).keep("form-more");
    }

    @Test
    void poll(Stand stand, Page page) {
        stand.says("public/general", "poll");
        Pane jeanne = seenBy(page, "public/general");

        jeanne.sees("Un tournoi samedi ?").clicks("radio", "Oui");
        Looks.of(jeanne).keep("poll");
        jeanne.clicks("Voter").sees("100 %");
        Looks.of(jeanne).keep("poll-results").keepDark("poll-results");
    }

    @Test
    void pinsAndThreads(Stand stand, Page page) {
        Place general = stand.person("Claire").in("Équipe/général");
        general.writes("Le nouveau code de l'alarme est au coffre.");
        general.pins("code de l'alarme");
        general.startsThreadOn("code de l'alarme", "Questions sur l'alarme");
        stand.person("Hugo").in("Questions sur l'alarme").writes("Qui a la clé ?");
        Pane hugo = page.open("as=hugo&channel=company/général", "Hugo").getFirst();

        hugo.sees("a épinglé").sees("Questions sur l'alarme");
        Looks.of(hugo).keep("thread-card");
        hugo.clicks("Messages épinglés").await("dialog", "Messages épinglés");
        Looks.of(hugo).keep("pins");
        hugo.window().press(Keys.ESCAPE);
        hugo.clicks("link", "Questions sur l'alarme").sees("Qui a la clé ?");
        Looks.of(hugo).keep("thread");
    }

    @Test
    void forum(Stand stand, Page page) {
        stand.person("Jeanne")
                .in("questions")
                .posts("Le Wi-Fi est lent", "Surtout le soir, près de la fenêtre.");
        stand.person("Tom").in("questions").posts("Comment imprimer ?", "Depuis mon téléphone.");
        Pane jeanne = page.open("as=jeanne&channel=questions", "Jeanne").getFirst();

        jeanne.await("button", "Le Wi-Fi est lent");
        Looks.of(jeanne).keep("forum").keepDark("forum");
    }

    @Test
    void announcement(Stand stand, Page page) {
        stand.person("Manon")
                .in("public/annonces")
                .writes("## Inventaire lundi\nLe café ferme à 17 h.");
        Pane manon = page.open("as=manon&channel=public/annonces", "Manon").getFirst();

        manon.sees("Inventaire lundi").clicks("Diffuser").sees("Diffusé");
        Looks.of(manon).keep("announcement");
    }

    @Test
    void event(Stand stand, Page page) {
        Instant start = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        stand.person("Claire")
                .inServer("public")
                .calendar()
                .plans(
                        new Plan(
                                "Tournoi du samedi",
                                "Par équipes de deux, sur les postes 1 à 8.",
                                "Au café",
                                start,
                                start.plus(4, ChronoUnit.HOURS),
                                null));
        Pane jeanne = page.open("as=jeanne&channel=public/accueil", "Jeanne").getFirst();

        jeanne.opensDrawer();
        jeanne.clicks("Événements").await("button", "Ça m'intéresse");
        Looks.of(jeanne).keep("event");
    }

    private static Pane seenBy(Page page, String channel) {
        return page.open("as=jeanne&channel=" + channel, "Jeanne").getFirst();
    }
}
