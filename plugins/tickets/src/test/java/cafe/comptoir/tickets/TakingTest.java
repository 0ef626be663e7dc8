package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.fault.Fault;
import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.script.Seen;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@ComptoirTest
class TakingTest {

    private static final String PROBLEM = "Le clavier colle";

    @Test
    void takingTellsTheCustomerAndTheOtherEmployees(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", PROBLEM);

        steps.cards().clicks("Prendre en charge").sees("Le ticket n° 1 est à vous");
        cafe.settle();

        channel.sees("Hugo s'occupe de votre demande");
        cafe.person("Inès").in("tickets").sees("Pris en charge par Hugo");
        assertThat(cafe.person("Inès").in("tickets").canUse("Prendre en charge")).isFalse();
    }

    @Test
    void theCardOffersWhatCanBeDoneNow(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", PROBLEM);

        assertThat(steps.acts())
                .containsExactly(
                        "Prendre en charge", "Note privée", "Aller au salon", "Fermer le ticket");
        steps.cards().clicks("Prendre en charge");
        cafe.settle();

        assertThat(steps.acts())
                .containsExactly(
                        "Note privée", "Aller au salon", "Remettre en attente", "Fermer le ticket");
        steps.cards().clicks("Fermer le ticket").clicks("Oui, fermer");
        cafe.settle();

        assertThat(steps.acts()).containsExactly("Lire la conversation");
    }

    @Test
    void aTicketCanStillBeTakenInAChannelThatHasTheOldButtons(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", PROBLEM);
        steps.standOldButtonsIn(channel);
        Place hugo = cafe.person("Hugo").in(channel.name());

        hugo.clicks("Prendre en charge").sees("est à vous");
        hugo.clicks("Note privée").fills("text", "Autre clavier").submits().sees("Note ajoutée");
        cafe.settle();

        steps.cards().sees("Pris en charge par Hugo");
        steps.cards().sees("Autre clavier");
    }

    @Test
    void aTakenTicketStaysVisibleToTheWholeStaff(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", PROBLEM);

        cafe.person("Hugo").in(channel.name()).uses("/ticket prendre").sees("est à vous");
        cafe.settle();

        for (String colleague : List.of("Inès", "Léo", "Claire")) {
            cafe.person(colleague).in(channel.name()).sees(PROBLEM);
        }
    }

    @Test
    void loserOfAClaimRaceIsToldWhoWon(Cafe cafe) throws Exception {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", PROBLEM);
        List<String> rivals = List.of("Hugo", "Inès", "Léo", "Nadir");

        List<Seen> answers =
                Together.all(
                        rivals,
                        rival -> {
                            Answer answer =
                                    cafe.person(rival).in("tickets").clicks("tickets:take:1");
                            answer.sees("ticket n° 1");
                            return answer.message().orElseThrow();
                        });

        List<Seen> won = answers.stream().filter(answer -> answer.says("est à vous")).toList();
        assertThat(won).hasSize(1);
        String winner = rivals.get(answers.indexOf(won.getFirst()));
        assertThat(answers)
                .filteredOn(answer -> !answer.equals(won.getFirst()))
                .allMatch(answer ->
                        answer.says("Trop tard : " + winner + " a déjà pris le ticket n° 1"));
    }

    @Test
    void aTicketCanBeTakenBeforeItsChannelIsThere(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        var form = steps.fillsIn("Jeanne", PROBLEM);
        cafe.sandbox().faults().next(1, "POST", TicketSteps.CREATE_CHANNEL, new Fault.Status(500));
        form.submits();
        cafe.settle();

        steps.cards()
                .uses("/ticket take ticket:1")
                .sees("est à vous. Pour répondre au client : son salon n'est pas encore ouvert");
    }

    @Test
    void takingTwiceIsNoRace(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", PROBLEM);
        steps.cards().uses("/ticket take ticket:1").sees("est à vous");

        steps.cards().uses("/ticket take ticket:1").sees("Vous avez déjà pris le ticket n° 1");
    }

    @Test
    void whoTookATicketCanGiveItBack(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", PROBLEM);
        steps.cards().clicks("Prendre en charge");
        cafe.settle();

        steps.cards().clicks("Remettre en attente").sees("de nouveau en attente");
        cafe.settle();

        channel.sees("Votre demande est de nouveau en attente");
        cafe.person("Inès").in("tickets").clicks("Prendre en charge").sees("est à vous");
    }

    @Test
    void aTicketCanBeHandedToAColleagueButNotToACustomer(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", PROBLEM);
        Place hugo = cafe.person("Hugo").in(channel.name());
        hugo.uses("/ticket take").sees("est à vous");
        cafe.settle();

        hugo.uses("/ticket release to:Paul").sees("ne peut être confié qu'à un membre de l'équipe");
        hugo.uses("/ticket release to:Inès").sees("Le ticket n° 1 est maintenant à Inès");
        cafe.settle();

        channel.sees("Inès s'occupe de votre demande");
        steps.cards().sees("Pris en charge par Inès");
        cafe.person("Inès").in("tickets").sees("@Inès, Hugo vous confie le ticket n° 1");
        assertThat(steps.acts()).containsExactly("Aller au salon");
    }

    @Test
    void onlyTheTakerOrASupervisorReleasesATicket(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", PROBLEM);
        steps.cards().clicks("Prendre en charge");
        cafe.settle();

        cafe.person("Léo").in("tickets").clicks("Remettre en attente").sees("est à Hugo");
        cafe.person("Claire")
                .in("tickets")
                .uses("/ticket release ticket:1")
                .sees("de nouveau en attente");
    }
}
