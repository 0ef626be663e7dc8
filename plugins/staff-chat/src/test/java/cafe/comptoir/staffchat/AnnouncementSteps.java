package cafe.comptoir.staffchat;

import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.sandbox.script.Form;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;

/** What the people of the announcements' stories do again and again. */
final class AnnouncementSteps {

    static final String TEAM = "#annonces · Comptoir – Équipe";
    static final String CUSTOMERS = "#annonces · Cybercafé Le Comptoir";
    static final String TITLE = "Inventaire lundi";
    static final String TEXT = "Le café ferme à 17 h.";

    private final Cafe cafe;

    AnnouncementSteps(Cafe cafe) {
        this.cafe = cafe;
    }

    Place manon() {
        return cafe.person("Manon").in("général");
    }

    /** Returns the company's announcements as somebody of the staff sees them. */
    Place team(String person) {
        return cafe.person(person).inServer("Équipe").in("annonces");
    }

    Place customers() {
        return cafe.person("Jeanne").in("annonces");
    }

    /** Fills in the form for the team alone, without sending it. */
    Form writes() {
        return manon().uses("/annonce écrire").fills("title", TITLE).fills("text", TEXT);
    }

    /** Posts an announcement to the team. */
    void posts() {
        writes().submits().clicks("Publier").sees("L'annonce n° 1 est publiée");
        cafe.settle();
    }

    Answer schedules(String moment) {
        return writes().fills("when", moment).submits().clicks("Programmer");
    }
}
