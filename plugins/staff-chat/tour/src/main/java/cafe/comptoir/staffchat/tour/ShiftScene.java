package cafe.comptoir.staffchat.tour;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.tour.Story;

/** Hugo goes on duty, says what he knows, and leaves a note to Inès. */
final class ShiftScene {

    private static final String TEAM = "Équipe/général";
    private static final String NOTE = "Le poste 4 attend une pièce, ne pas le rallumer.";

    private final Story story;
    private final Actor first;
    private final Actor next;
    private final Actor engineer;
    private final Actor stranger;

    ShiftScene(Story story) {
        this.story = story;
        this.first = story.person("Hugo");
        this.next = story.person("Inès");
        this.engineer = story.person("Nadir");
        this.stranger = story.person("Paul");
    }

    void begins() {
        first.in(TEAM).uses("/service prendre");
        roster().sees("🟢 Hugo");
        story.does(first, "prend son service", "goes on duty");
        story.sees(
                first,
                "le tableau de service : qui est là, qui est en pause",
                "the roster: who is here, who is on a break");
        stateSkill();
        stranger.cannotSee("service");
        story.doesNotSee(stranger, "qui est de service", "who is on duty");
    }

    private void stateSkill() {
        first.in(TEAM)
                .uses("/équipe compétences")
                .chooses("Choisir une compétence", "Imprimantes")
                .chooses("Choisir votre niveau", "★★★ expert")
                .sees("Enregistré : Imprimantes");
        story.does(first, "dit qu'il connaît les imprimantes", "says that he knows printers");
        engineer.in(TEAM).uses("/équipe confirmer personne:Hugo");
        if (engineer.in(TEAM).canUse("Choisir ce que vous confirmez")) {
            engineer.in(TEAM).chooses("Choisir ce que vous confirmez", "Imprimantes");
        }
        next.in(TEAM).uses("/équipe fiche personne:Hugo").sees("✓ confirmé par Nadir");
        story.does(engineer, "le confirme", "confirms it");
    }

    void ends() {
        first.in(TEAM)
                .uses("/service fin")
                .fills("note", NOTE)
                .submits()
                .sees("Votre service est fini");
        story.does(
                first,
                "finit son service et laisse un mot à la personne suivante",
                "ends his shift and leaves a note to the next person");
        roster().sees(NOTE);
        next.in("service").clicks("J'en ai pris connaissance").sees("Hugo saura");
        story.does(
                next,
                "en prend connaissance, d'un clic",
                "says with one click that she has read it");
        roster().sees("Inès en a pris connaissance");
        roster().doesNotSee("🟢 Hugo");
        story.sees(
                first,
                "qui a lu sa passation ; le tableau ne l'annonce plus",
                "who has read his hand-over; the roster no longer names him");
    }

    private Place roster() {
        return first.in("service");
    }
}
