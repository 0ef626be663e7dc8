package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.observe.Health;
import cafe.comptoir.api.service.StaffDirectory.Skill;
import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.script.Seen;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(Colleague.ONE)
@ComptoirTest(plugins = {"target/classes", "target/test-classes/colleague"})
class OfferTest {

    private static final String COMPANY = "Équipe";
    private static final String PROBLEM = "L'imprimante est en panne";
    private static final Skill EXPERT = new Skill("Imprimantes", 3, true);

    @Test
    void aNewTicketIsOfferedToTheBestQualifiedPersonWhoIsToldWhy(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Colleague.current().puts("manon", EXPERT);
        Colleague.current().puts("hugo", new Skill("Imprimantes", 1, false));

        steps.opens("Jeanne", PROBLEM);

        Seen card =
                steps.cards()
                        .sees(
                                "Proposé à @Manon : Imprimantes (niveau 3, confirmé), de service, aucun ticket en cours");
        assertThat(card.message().body().mentions().users())
                .containsExactly(cafe.person("Manon").id());
        cafe.person("Hugo").in("tickets").clicks("Prendre en charge").sees("est à vous");
        cafe.settle();
        steps.cards().doesNotSee("Proposé à");
    }

    @Test
    void theOfferCountsWhatSomebodyHasToDoAlready(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", "Autre chose");
        cafe.person("Manon").in("tickets").clicks("Prendre en charge");
        cafe.settle();
        Colleague.current().puts("manon", new Skill("Imprimantes", 2, false));

        steps.opens("Paul", PROBLEM);

        steps.cards().sees("Imprimantes (niveau 2), de service, 1 ticket en cours");
        assertThat(Colleague.current().desk().load()).containsEntry(id("manon"), 1).hasSize(1);
        assertThat(Colleague.current().desk().waiting()).isEqualTo(1);
    }

    @Test
    void whereNobodyQualifiesTheTicketIsForEverybody(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Colleague.current().puts("manon");

        steps.opens("Jeanne", PROBLEM);

        Seen card = steps.cards().sees(PROBLEM);
        assertThat(card.says("Proposé")).isFalse();
        assertThat(card.message().body().mentions().users()).isEmpty();
    }

    @Test
    void aDirectoryThatIsGoneOrBrokenKeepsNoCustomerWaiting(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Colleague.current().puts("manon", EXPERT);
        Colleague.current().breaks();
        steps.opens("Jeanne", PROBLEM);
        steps.cards().sees("En attente");

        cafe.host().disable("colleague").join();
        steps.opens("Paul", "Une autre panne");

        assertThat(steps.cards().sees("Une autre panne").says("Proposé")).isFalse();
        assertThat(cafe.plugin("tickets").health()).isInstanceOf(Health.Up.class);
    }

    @Test
    void nobodyIsOfferedATicketWhoIsNoMemberOfTheStaff(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Colleague.current().puts("paul", EXPERT);
        Colleague.current().puts("hugo", EXPERT);

        steps.opens("Jeanne", PROBLEM);

        steps.cards().sees("Proposé à @Hugo");
    }

    @Test
    void ticketsOfSomebodyWhoLeavesAreOfferedToAColleague(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        var channel = steps.opens("Jeanne", PROBLEM);
        cafe.person("Manon").in("tickets").clicks("Prendre en charge");
        cafe.settle();
        Colleague.current().puts("hugo", EXPERT);

        cafe.person("Manon").inServer(COMPANY).leaves();
        cafe.settle();

        Seen told = steps.cards().sees("Le ticket n° 1 est à prendre");
        assertThat(told.says("Proposé à @Hugo")).isTrue();
        assertThat(told.message().body().mentions().users()).containsExactly(id("hugo"));
        channel.sees("Votre demande est de nouveau en attente");
        steps.cards().clicks("Prendre en charge").sees("est à vous");
    }

    @Test
    void aTicketThatWasOfferedToSomebodyWhoLeavesIsOfferedToAnother(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Colleague.current().puts("manon", EXPERT);
        steps.opens("Jeanne", PROBLEM);
        Colleague.current().goesHome("manon");
        Colleague.current().puts("hugo", EXPERT);

        cafe.person("Manon").inServer(COMPANY).leaves();
        cafe.settle();

        steps.cards().doesNotSee("Proposé à @Manon");
        steps.cards().sees("Le ticket n° 1 est à prendre");
        assertThat(steps.cards().messages()).allMatch(it -> it.says("Proposé à @Hugo"));
    }

    @Test
    void ticketsThatNobodyOnDutyKnewAboutAreOfferedOneByOneToWhoeverComes(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", PROBLEM);
        steps.opens("Paul", PROBLEM);
        cafe.advance(Duration.ofMinutes(5));
        steps.cards().doesNotSee("est à prendre");

        Colleague.current().puts("hugo", EXPERT);
        cafe.advance(Duration.ofMinutes(1));

        Seen told = steps.cards().sees("Le ticket n° 1 est à prendre");
        assertThat(told.message().body().mentions().users()).containsExactly(id("hugo"));
        steps.cards().doesNotSee("Le ticket n° 2 est à prendre");
        cafe.advance(Duration.ofMinutes(1));
        steps.cards().sees("Le ticket n° 2 est à prendre");
        cafe.advance(Duration.ofMinutes(5));
        assertThat(steps.cards().messages()).hasSize(4);
    }

    @Test
    void aTicketThatWaitsForSomebodyWhoHasGoneHomeIsOfferedToAColleague(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Colleague.current().puts("manon", EXPERT);
        steps.opens("Jeanne", PROBLEM);
        Colleague.current().puts("hugo", new Skill("Imprimantes", 1, false));
        cafe.advance(Duration.ofMinutes(5));
        assertThat(steps.cards().messages()).allMatch(it -> it.says("Proposé à @Manon"));

        Colleague.current().goesHome("manon");
        cafe.advance(Duration.ofMinutes(2));

        steps.cards().sees("Le ticket n° 1 est à prendre");
        assertThat(steps.cards().messages()).allMatch(it -> it.says("Proposé à @Hugo"));
    }

    @Test
    void whoLeftWhileTheHostWasDownKeepsNoTicketEither(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", PROBLEM);
        cafe.person("Manon").in("tickets").clicks("Prendre en charge");
        cafe.settle();

        cafe.stop();
        cafe.person("Manon").inServer(COMPANY).leaves();
        cafe.startAgain();
        cafe.settle();

        steps.cards().sees("En attente : personne ne s'en occupe");
        steps.cards().sees("Le ticket n° 1 est à prendre");
    }

    private static long id(String person) {
        return CafeIds.CAFE.person(person);
    }
}
