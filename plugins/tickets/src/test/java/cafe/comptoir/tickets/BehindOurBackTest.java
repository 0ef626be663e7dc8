package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import org.junit.jupiter.api.Test;

@ComptoirTest
class BehindOurBackTest {

    @Test
    void aChannelDeletedByHandClosesTheTicketWithWhatTheJournalHolds(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        channel.writes("Depuis ce matin seulement.");
        cafe.settle();

        cafe.person("Claire").in(channel.name()).isDeletedByHand();
        cafe.settle();

        steps.cards().sees("Le salon du ticket n° 1 (Jeanne) a été supprimé à la main");
        steps.cards().sees("Fermé : le salon a été supprimé à la main");
        assertThat(TicketSteps.text(steps.archive().seesFile("ticket-1.txt")))
                .contains("Depuis ce matin seulement.");
        cafe.person("Jeanne").inDirectMessages().seesFile("ticket-1.html");
    }

    @Test
    void aChannelDeletedWhileTheHostWasDownIsNoticedAtTheStart(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        channel.writes("Depuis ce matin seulement.");
        cafe.settle();

        cafe.stop();
        cafe.person("Claire").in(channel.name()).isDeletedByHand();
        cafe.startAgain();
        cafe.settle();

        steps.cards().sees("a été supprimé à la main");
        steps.archive().seesFile("ticket-1.html");
    }

    @Test
    void aCustomerWhoLeavesKeepsTheTicketAndFindsItAgain(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");

        cafe.person("Jeanne").inServer("public").leaves();
        cafe.settle();
        steps.cards().sees("Jeanne a quitté le serveur. Le ticket n° 1 reste ouvert");
        steps.cards().sees("Le client a quitté le serveur");

        cafe.person("Jeanne").joins("public");
        cafe.settle();

        cafe.person("Jeanne").in(channel.name()).sees("Jeanne est de retour");
        steps.cards().doesNotSee("Le client a quitté le serveur");
    }

    @Test
    void aCustomerWhoLeftWhileTheHostWasDownIsNoticedAtTheStart(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", "Le son grésille");

        cafe.stop();
        cafe.person("Jeanne").inServer("public").leaves();
        cafe.startAgain();
        cafe.settle();

        steps.cards().sees("Jeanne a quitté le serveur");
    }

    @Test
    void theTicketOfACustomerWhoLeftCanBeClosed(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", "Le son grésille");
        cafe.person("Jeanne").inServer("public").leaves();
        cafe.person("Jeanne").closesDirectMessages();
        cafe.settle();

        steps.cards().uses("/ticket close ticket:1").clicks("Oui, fermer");
        cafe.settle();

        steps.archive().seesFile("ticket-1.html");
        steps.cards().sees("Fermé par Hugo");
        steps.cards().doesNotSee("Le ticket reste ouvert ;");
    }

    @Test
    void aCardDeletedByHandComesBackWithTheNextNews(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        cafe.person("Claire").in("tickets").deletes("Ticket n° 1");

        cafe.person("Hugo").in(channel.name()).uses("/ticket take");
        cafe.settle();

        steps.cards().sees("Pris en charge par Hugo");
    }
}
