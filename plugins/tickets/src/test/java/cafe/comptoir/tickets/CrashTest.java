package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.fault.Fault;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@ComptoirTest
class CrashTest {

    private static final String PROBLEM = "Le son grésille";

    @Test
    void aChannelWhoseAnswerWasLostIsFoundAndNotMadeTwice(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        var form = steps.fillsIn("Jeanne", PROBLEM);
        cafe.sandbox().faults().next(1, "POST", TicketSteps.CREATE_CHANNEL, new Fault.LoseAnswer());

        form.submits();
        cafe.settle();
        cafe.advance(Duration.ofMinutes(1));

        assertThat(steps.channels("ticket-")).hasSize(1);
        assertOneWelcomeAndOneCard(steps);
    }

    @Test
    void messagesWhoseAnswersWereLostAreFoundAndNotSentTwice(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        var form = steps.fillsIn("Jeanne", PROBLEM);
        cafe.sandbox().faults().next(2, "POST", TicketSteps.SEND_MESSAGE, new Fault.LoseAnswer());

        form.submits();
        cafe.settle();
        cafe.advance(Duration.ofMinutes(1));

        assertOneWelcomeAndOneCard(steps);
    }

    @Test
    void aMessageWhoseAnswerWasLostIsFoundAfterARestartMuchLater(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        var form = steps.fillsIn("Jeanne", PROBLEM);
        cafe.sandbox().faults().next(4, "POST", TicketSteps.SEND_MESSAGE, new Fault.LoseAnswer());
        form.submits();
        cafe.settle();

        cafe.restart();
        cafe.advance(Duration.ofHours(1));

        assertOneWelcomeAndOneCard(steps);
    }

    @Test
    void aTicketOpenedWhileDiscordFailsIsServedWhenItIsBack(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        var form = steps.fillsIn("Jeanne", PROBLEM);
        cafe.sandbox().faults().next(2, "POST", TicketSteps.CREATE_CHANNEL, new Fault.Status(500));

        form.submits().sees("Son salon tarde à s'ouvrir");
        cafe.settle();
        cafe.advance(Duration.ofMinutes(1));
        cafe.advance(Duration.ofMinutes(1));

        assertOneWelcomeAndOneCard(steps);
    }

    @Test
    void theHostStoppedBetweenTheRowAndTheChannelGoesOnAfterwards(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        var form = steps.fillsIn("Jeanne", PROBLEM);
        cafe.sandbox().faults().next(1, "POST", TicketSteps.CREATE_CHANNEL, new Fault.Status(500));
        form.submits();
        cafe.settle();

        cafe.restart();
        cafe.advance(Duration.ofMinutes(1));

        assertOneWelcomeAndOneCard(steps);
    }

    @Test
    void aTicketClosedWhileTheAnswersAreLostIsArchivedOnceAndSaidGoodbyeToOnce(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", PROBLEM);
        channel.clicks("Fermer le ticket");
        cafe.sandbox().faults().next(3, "POST", TicketSteps.SEND_MESSAGE, new Fault.LoseAnswer());

        channel.clicks("Oui, fermer");
        cafe.settle();
        for (int i = 0; i < 6; i++) {
            cafe.advance(Duration.ofMinutes(1));
        }

        assertThat(steps.archive().messages()).hasSize(1);
        assertThat(cafe.person("Jeanne").inDirectMessages().messages()).hasSize(1);
        assertThat(steps.channels("ticket-")).isEmpty();
    }

    @Test
    void closingWhileTheHostStopsGoesOnAfterwards(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", PROBLEM);
        cafe.sandbox().faults().next(1, "POST", TicketSteps.SEND_MESSAGE, new Fault.Status(500));
        channel.clicks("Fermer le ticket").clicks("Oui, fermer");
        cafe.settle();

        cafe.restart();
        cafe.advance(Duration.ofMinutes(1));

        assertThat(steps.channels("ticket-")).isEmpty();
        steps.archive().seesFile("ticket-1.html");
        cafe.person("Jeanne").inDirectMessages().seesFile("ticket-1.html");
    }

    private static void assertOneWelcomeAndOneCard(TicketSteps steps) {
        assertThat(steps.channelOf("Jeanne").messages()).hasSize(1);
        assertThat(steps.cards().messages()).hasSize(1);
        assertThat(steps.cards().messages().getFirst().says(PROBLEM)).isTrue();
    }
}
