package cafe.comptoir.tickets.tour;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Control;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.tour.Story;
import java.io.IOException;
import java.util.List;

/** The panel is published, a customer opens a ticket, the staff sees its card. */
final class OpeningScene {

    private static final String BUTTON = "Ouvrir un ticket";

    private final Story story;
    private final Cast cast;

    OpeningScene(Story story, Cast cast) {
        this.story = story;
        this.cast = cast;
    }

    /** Returns the name of the ticket's channel. */
    String play() throws IOException {
        publishPanel();
        openTicket();
        Place channel = welcome();
        showCard();
        keepStrangersOut(channel.name());
        return channel.name();
    }

    private void publishPanel() {
        Actor manager = cast.manager();
        manager.in(Cast.HELP).uses("/ticket panneau").sees("Le panneau est publié");
        story.does(manager, "publie le panneau dans #aide", "publishes the panel in #aide");
        cast.customer().in(Cast.HELP).sees("Besoin d'aide ?");
        story.sees(
                cast.customer(),
                "un grand bouton « Ouvrir un ticket », et quand le café est ouvert",
                "one big button \"Open a ticket\", and when the café is open");
    }

    private void openTicket() throws IOException {
        Actor customer = cast.customer();
        customer.in(Cast.HELP)
                .clicks(BUTTON)
                .fills("problem", Cast.PROBLEM)
                .fills("machine", "poste 7")
                .attaches("picture", "ecran.png", BlackScreen.png())
                .submits()
                .sees("Votre ticket n°");
        story.does(
                customer,
                "répond à trois questions et joint une photo",
                "answers three questions and adds a photo");
    }

    private Place welcome() {
        Actor customer = cast.customer();
        Place channel = customer.inChannelStartingWith("ticket-");
        channel.sees("merci de nous avoir écrit");
        channel.sees(Cast.PROBLEM);
        if (channel.messages().getFirst().attachments().isEmpty()) {
            throw new AssertionError("the picture is missing from the welcome");
        }
        if (!labels(channel).equals(List.of("Fermer le ticket"))) {
            throw new AssertionError("the customer is offered " + labels(channel));
        }
        story.sees(
                customer,
                "un salon privé, "
                        + channel.name()
                        + ", avec sa demande, sa photo et un seul bouton",
                "a private channel, "
                        + channel.name()
                        + ", with her request, her photo and one button");
        return channel;
    }

    private static List<String> labels(Place channel) {
        return channel.messages().getFirst().controls().stream().map(Control::label).toList();
    }

    private void showCard() {
        for (Actor employee : new Actor[] {cast.first(), cast.second()}) {
            employee.in(Cast.CARDS).sees(Cast.PROBLEM);
            story.sees(
                    employee,
                    "la fiche du ticket sur le serveur de l'entreprise",
                    "the ticket's card on the company's server");
        }
    }

    private void keepStrangersOut(String channel) {
        cast.stranger().cannotSee(channel).doesNotSee(Cast.PROBLEM);
        story.doesNotSee(
                cast.stranger(),
                "le salon de Jeanne, ni rien de ce qu'elle a écrit",
                "Jeanne's channel, nor anything that she wrote");
        cast.customer().cannotSee(Cast.CARDS);
    }
}
