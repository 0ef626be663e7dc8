package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cafe.comptoir.sandbox.fault.Fault;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@ComptoirTest
class ClosingTest {

    @Test
    void aCustomersOnlyTicketNeedsNoNumber(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", "Le son grésille");

        cafe.person("Jeanne")
                .in("aide")
                .uses("/ticket fermer")
                .clicks("Oui, fermer")
                .sees("Le ticket n° 1 est fermé");
    }

    @Test
    void closingAsksFirst(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");

        channel.clicks("Fermer le ticket")
                .sees("Fermer le ticket n° 1 ?")
                .clicks("Non, garder ouvert")
                .sees("Le ticket reste ouvert");
        cafe.settle();

        assertThat(steps.channels("ticket-1")).hasSize(1);
        steps.cards().sees("En attente");
    }

    @Test
    void bothSidesGetTheConversationAndThenTheChannelGoes(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        channel.writes("Depuis ce matin seulement.");
        cafe.person("Hugo").in(channel.name()).writes("J'arrive avec un casque.");

        steps.closes(channel);

        Place direct = cafe.person("Jeanne").inDirectMessages();
        direct.sees("votre ticket n° 1 est fermé");
        for (Place reader : new Place[] {direct, steps.archive()}) {
            for (String file : new String[] {"ticket-1.html", "ticket-1.txt"}) {
                assertThat(TicketSteps.text(reader.seesFile(file)))
                        .containsSubsequence(
                                "Le son grésille", "Depuis ce matin seulement.", "Hugo (équipe)");
            }
        }
        assertThat(steps.channels("ticket-1")).isEmpty();
        steps.cards().sees("Fermé par Jeanne");
    }

    @Test
    void theReasonStandsOnTheCardAndInTheTranscript(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");

        cafe.person("Hugo")
                .in(channel.name())
                .clicks("Fermer le ticket")
                .clicks("Laisser un mot et fermer")
                .fills("reason", "Casque remplacé")
                .submits()
                .sees("Le ticket n° 1 est fermé");
        cafe.settle();

        steps.cards().sees("Casque remplacé");
        assertThat(TicketSteps.text(steps.archive().seesFile("ticket-1.txt")))
                .contains("Mot de la fin\u00A0: Casque remplacé");
    }

    @Test
    void closingTwiceClosesOnce(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        Place hugo = cafe.person("Hugo").in(channel.name());
        var jeannesQuestion = channel.clicks("Fermer le ticket");
        var hugosQuestion = hugo.clicks("Fermer le ticket");

        jeannesQuestion.clicks("Oui, fermer").sees("est fermé");
        hugosQuestion.clicks("Oui, fermer").sees("déjà fermé");
        cafe.settle();

        assertThat(steps.archive().messages()).hasSize(1);
    }

    @Test
    void whoTakesNoPrivateMessagesFindsTheConversationInTheChannelForADay(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        cafe.person("Jeanne").closesDirectMessages();

        steps.closes(channel);

        channel.sees("nous n'avons pas pu vous envoyer de message privé");
        assertThat(TicketSteps.text(channel.seesFile("ticket-1.html"))).contains("Le son grésille");
        steps.cards().sees("ne reçoit pas nos messages privés");
        cafe.advance(Duration.ofHours(23));
        assertThat(steps.channels("ticket-1")).hasSize(1);
        channel.sees("Ce salon disparaît dans");
        channel.doesNotSee("disparaît dans 24 h");
        cafe.advance(Duration.ofHours(2));
        assertThat(steps.channels("ticket-1")).isEmpty();
    }

    @Test
    void nobodyWritesInAClosedTicketThatIsStillThere(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        cafe.person("Jeanne").closesDirectMessages();
        steps.closes(channel);

        assertThat(catchThrowable(() -> channel.writes("Encore là ?"))).isNotNull();
    }

    @Test
    void theChannelStaysUntilTheTranscriptIsInTheArchive(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        ArchiveLock lock = new ArchiveLock(cafe);
        lock.close();
        cafe.settle();

        steps.closes(channel);

        assertThat(steps.channels("ticket-1")).hasSize(1);
        steps.cards().sees("Il manque au bot la permission");

        lock.open();
        cafe.settle();
        cafe.advance(Duration.ofMinutes(15));
        assertThat(steps.channels("ticket-1")).isEmpty();
        steps.archive().seesFile("ticket-1.html");
        steps.cards().doesNotSee("Il manque au bot la permission");
    }

    @Test
    void aSlashCommandClosesFromTheCompanyServer(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", "Le son grésille");

        steps.cards()
                .uses("/ticket fermer ticket:1")
                .sees("Fermer le ticket n° 1 (Jeanne) ?")
                .clicks("Oui, fermer");
        cafe.settle();

        assertThat(steps.channels("ticket-1")).isEmpty();
        cafe.person("Jeanne").inDirectMessages().seesFile("ticket-1.html");
    }

    @Test
    void aTicketCanBeClosedBeforeItEverHadAChannel(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        var form = steps.fillsIn("Jeanne", "Le son grésille");
        cafe.sandbox().faults().next(1, "POST", TicketSteps.CREATE_CHANNEL, new Fault.Status(500));
        form.submits();
        cafe.settle();

        cafe.person("Jeanne").in("aide").uses("/ticket fermer ticket:1").clicks("Oui, fermer");
        cafe.settle();
        cafe.advance(Duration.ofMinutes(1));

        assertThat(steps.channels("ticket-")).isEmpty();
        assertThat(TicketSteps.text(steps.archive().seesFile("ticket-1.txt")))
                .contains("Le son grésille");
        cafe.person("Jeanne").inDirectMessages().seesFile("ticket-1.html");
    }

    @Test
    void afterTheAnnouncedTimeTheCafesOwnCopiesGo(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        channel.writes("Depuis ce matin seulement.");
        steps.closes(channel);
        Path folder = cafe.home().resolve("data/tickets/tickets/1");
        assertThat(folder.resolve("transcript-staff.html")).exists();

        cafe.advance(Duration.ofDays(300));
        assertThat(Files.exists(folder)).isTrue();
        cafe.advance(Duration.ofDays(67));

        assertThat(Files.exists(folder)).isFalse();
        steps.cards().uses("/ticket notes ticket:1").sees("Il n'y a pas de ticket n° 1");
    }
}
