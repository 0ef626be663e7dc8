package cafe.comptoir.tickets.tour;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.tour.Story;

/**
 * Who plays.
 *
 * @param manager publishes the panel
 * @param customer has a problem
 * @param first an employee who wants to help
 * @param second another one, at the same moment
 * @param stranger another customer, whom all this does not concern
 */
record Cast(Actor manager, Actor customer, Actor first, Actor second, Actor stranger) {

    static final String HELP = "aide";
    static final String CARDS = "tickets";
    static final String ARCHIVE = "archives";
    static final String PROBLEM = "L'écran reste noir quand j'allume l'ordinateur";
    static final String NOTE = "Même panne que mardi : essayer d'abord un autre câble.";

    static Cast of(Story story) {
        return new Cast(
                story.person("Claire"),
                story.person("Jeanne"),
                story.person("Hugo"),
                story.person("Inès"),
                story.person("Paul"));
    }
}
