package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import org.junit.jupiter.api.Test;

@ComptoirTest
class RightsTest {

    @Test
    void aCustomerCanNeitherTakeNorNote(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        steps.standOldButtonsIn(channel);

        channel.clicks("Prendre en charge").sees("réservé à l'équipe");
        channel.clicks("Note privée").sees("réservé à l'équipe");
        channel.uses("/ticket take ticket:1").sees("réservé à l'équipe");
        channel.uses("/ticket note text:coucou").sees("réservé à l'équipe");
        channel.uses("/ticket notes").sees("réservé à l'équipe");
        channel.uses("/ticket release").sees("réservé à l'équipe");
        channel.uses("/ticket add person:Paul").sees("réservé à l'équipe");
        cafe.person("Jeanne").in("aide").uses("/ticket take").sees("réservé à l'équipe");
        cafe.settle();

        cafe.person("Hugo").in("tickets").sees("En attente");
        cafe.person("Paul").cannotSee(channel.name());
    }

    @Test
    void aCustomerCanDoNothingWithTheTicketOfAnother(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", "Le son grésille");
        Place paul = cafe.person("Paul").in("aide");

        paul.uses("/ticket close ticket:1")
                .sees("Il n'y a pas de ticket n° 1, ou vous n'y avez pas accès");
        paul.uses("/ticket list").sees("Pour demander de l'aide : /ticket ouvrir");
        paul.uses("/ticket close").sees("Vous n'avez pas de ticket ouvert");
        assertThat(paul.types("/ticket close", "ticket", "1")).isEmpty();

        assertThat(steps.channels("ticket-1")).hasSize(1);
    }

    @Test
    void onlyTheStaffOpensTicketsForOthers(Cafe cafe) {
        Place paul = cafe.person("Paul").in("aide");

        paul.uses("/ticket open customer:Jeanne").sees("Seule l'équipe du café peut ouvrir");

        assertThat(cafe.person("Paul").openForm()).isEmpty();
    }

    @Test
    void onlyTheStaffPublishesThePanel(Cafe cafe) {
        cafe.person("Paul").in("aide").uses("/ticket panel");

        cafe.person("Jeanne").in("aide").doesNotSee("Besoin d'aide ?");
    }

    @Test
    void whoIsNoLongerEmployedIsNoLongerStaff(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", "Le son grésille");
        cafe.person("Léo").inServer("public").loses("Employé");
        cafe.person("Léo").inServer("company").leaves();
        cafe.settle();

        cafe.person("Léo").in("aide").uses("/ticket take ticket:1").sees("réservé à l'équipe");
        cafe.person("Léo").in("aide").uses("/ticket list").sees("Aucun ticket pour le moment");
    }

    @Test
    void aPersonWhoIsLetInCanTalkUntilTheyAreTakenOut(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        Place hugo = cafe.person("Hugo").in(channel.name());

        hugo.uses("/ticket ajouter personne:Paul").sees("Paul peut maintenant lire et écrire");
        cafe.settle();
        channel.sees("@Paul peut maintenant lire ce salon et y écrire");
        cafe.person("Paul").in(channel.name()).writes("Je passe avec mon casque.");
        channel.sees("Je passe avec mon casque.");

        hugo.uses("/ticket add person:Paul").sees("Paul a déjà accès");
        hugo.uses("/ticket retirer personne:Paul").sees("Paul n'a plus accès");
        cafe.settle();
        cafe.person("Paul").cannotSee(channel.name());
    }

    @Test
    void aGuestCannotCloseTheTicket(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        cafe.person("Hugo").in(channel.name()).uses("/ticket add person:Paul");
        cafe.settle();

        cafe.person("Paul")
                .in(channel.name())
                .clicks("Fermer le ticket")
                .sees("ne peut être fermé que par la personne qui a demandé de l'aide");
    }
}
