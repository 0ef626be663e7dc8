package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.model.Blob;
import cafe.comptoir.sandbox.model.Upload;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@ComptoirTest
class FromMessagesTest {

    @Test
    void anEmployeePicksUpWhatACustomerWroteForThem(Cafe cafe) throws IOException {
        TicketSteps steps = new TicketSteps(cafe);
        cafe.person("Jeanne").in("aide").writes("Au secours, mon écran clignote");
        cafe.person("Jeanne").in("aide").uploads("ecran.png", Pictures.png(200, 100));

        var form =
                cafe.person("Hugo")
                        .in("aide")
                        .usesOnMessage("Ouvrir un ticket", "écran clignote")
                        .form();
        assertThat(form.modal().components().toString()).contains("Au secours, mon écran clignote");
        form.submits().sees("Le ticket n° 1 est ouvert pour Jeanne");
        cafe.settle();

        Place channel = steps.channelOf("Jeanne");
        channel.sees("Bonjour @Jeanne, Hugo a ouvert ce ticket pour vous.");
        channel.sees("Au secours, mon écran clignote");
        channel.sees("Message d'origine");
        channel.sees("Voir le message");
        steps.cards().sees("Ticket n° 1 · Jeanne");
    }

    @Test
    void thePicturesOfTheMessageComeAlong(Cafe cafe) throws IOException {
        TicketSteps steps = new TicketSteps(cafe);
        cafe.person("Jeanne")
                .in("aide")
                .writes(
                        "Mon écran clignote",
                        Upload.of("ecran.png", Blob.of(Pictures.png(200, 100))));

        cafe.person("Hugo")
                .in("aide")
                .usesOnMessage("Ouvrir un ticket", "écran clignote")
                .form()
                .submits();
        cafe.settle();

        assertThat(steps.channelOf("Jeanne").messages().getFirst().attachments()).hasSize(1);
    }

    @Test
    void aCustomerWhoUsesTheMenuOpensTheirOwnTicket(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        cafe.person("Paul").in("aide").writes("Chez moi le son grésille");

        cafe.person("Jeanne")
                .in("aide")
                .usesOnMessage("Ouvrir un ticket", "le son grésille")
                .form()
                .submits();
        cafe.settle();

        steps.cards().sees("Ticket n° 1 · Jeanne");
        cafe.person("Paul").cannotSee("ticket-1-jeanne");
    }

    @Test
    void theStaffOpensATicketForSomebodyAtTheCounter(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);

        cafe.person("Hugo")
                .in("aide")
                .uses("/ticket ouvrir client:Aïcha")
                .fills("problem", "Mot de passe oublié")
                .submits()
                .sees("est ouvert");
        cafe.settle();

        steps.channelOf("Aïcha").sees("Hugo a ouvert ce ticket pour vous");
    }
}
