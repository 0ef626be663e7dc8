package cafe.comptoir.monitoring.tour;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.tour.Story;

/** A customer opens a ticket all the same; the one who knows printers is offered it. */
final class TicketScene {

    private static final String TEAM = "Équipe/général";
    private static final String PROBLEM = "L'imprimante n'imprime pas mon billet de train";

    private final Story story;
    private final Actor customer;
    private final Actor expert;
    private final Actor colleague;

    TicketScene(Story story) {
        this.story = story;
        this.customer = story.person("Aïcha");
        this.expert = story.person("Hugo");
        this.colleague = story.person("Léo");
    }

    void play() {
        goOnDuty();
        Place channel = openTicket();
        Place cards = expert.in("tickets");
        cards.sees(PROBLEM);
        cards.sees("Proposé à @" + expert.name());
        story.sees(
                expert,
                "la fiche, proposée à lui : il connaît les imprimantes et il est de service",
                "the card, offered to him: he knows printers and is on duty");
        cards.clicks("Prendre en charge").sees("est à vous");
        expert.in(channel.name()).writes("Je relance l'imprimante, deux minutes !");
        channel.sees("Je relance l'imprimante");
        channel.clicks("Fermer le ticket").clicks("Oui, fermer");
        channel.vanishes();
        story.does(
                customer,
                "a son billet et ferme le ticket",
                "has her ticket and closes the request");
    }

    private void goOnDuty() {
        for (Actor employee : new Actor[] {expert, colleague}) {
            employee.in(TEAM).uses("/service prendre");
        }
        expert.in(TEAM)
                .uses("/équipe compétences")
                .chooses("Choisir une compétence", "Imprimantes")
                .chooses("Choisir votre niveau", "★★★ expert");
        story.does(
                expert,
                "est de service, avec Léo ; lui connaît les imprimantes",
                "is on duty, with Léo; he is the one who knows printers");
    }

    private Place openTicket() {
        customer.in("aide")
                .clicks("Ouvrir un ticket")
                .fills("problem", PROBLEM)
                .submits()
                .sees("Votre ticket n°");
        story.does(customer, "ouvre un ticket quand même", "opens a ticket all the same");
        Place channel = customer.inChannelStartingWith("ticket-");
        channel.sees("merci de nous avoir écrit");
        return channel;
    }
}
