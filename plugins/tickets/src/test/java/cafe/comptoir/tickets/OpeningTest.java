package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.recorder.RestCall;
import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.sandbox.script.Control;
import cafe.comptoir.sandbox.script.FormField;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;

@ComptoirTest
class OpeningTest {

    private static final String PROBLEM = "L'imprimante ne répond plus";

    @Test
    void theFormAsksThreeQuestionsAndSaysWhatBecomesOfTheAnswers(Cafe cafe) {
        var form = cafe.person("Jeanne").in("aide").uses("/ticket ouvrir").form();

        assertThat(form.fields())
                .extracting(FormField::customId)
                .containsExactly("problem", "machine", "picture");
        assertThat(form.modal().components().toString())
                .contains("Ce que vous écrivez sert seulement à vous aider")
                .contains("365 jours");
    }

    @Test
    void theCustomerIsThankedAndToldWhatHappensNext(Cafe cafe) {
        cafe.advanceTo(next(DayOfWeek.MONDAY, 10));

        Place channel = new TicketSteps(cafe).opens("Jeanne", PROBLEM);

        channel.sees("Bonjour @Jeanne, merci de nous avoir écrit.");
        channel.sees(PROBLEM);
        channel.sees("Le café est ouvert : un membre de l'équipe vous répond ici");
    }

    @Test
    void theTicketsChannelHoldsOneButtonOnly(Cafe cafe) {
        Place channel = new TicketSteps(cafe).opens("Jeanne", PROBLEM);

        assertThat(channel.messages().getFirst().controls())
                .extracting(Control::label)
                .containsExactly("Fermer le ticket");
    }

    @Test
    void whileTheCafeIsClosedTheCustomerIsToldWhenItOpens(Cafe cafe) {
        cafe.advanceTo(next(DayOfWeek.SUNDAY, 11));

        Place channel = new TicketSteps(cafe).opens("Jeanne", PROBLEM);

        channel.sees("Le café est fermé. Il ouvre demain à 9 h");
    }

    @Test
    void thePictureStandsInTheWelcome(Cafe cafe) throws Exception {
        TicketSteps steps = new TicketSteps(cafe);

        steps.fillsIn("Jeanne", PROBLEM)
                .fills("machine", "poste 7")
                .attaches("picture", "écran noir.png", Pictures.png(300, 200))
                .submits();
        cafe.settle();

        var welcome = steps.channelOf("Jeanne").messages().getFirst();
        assertThat(welcome.attachments()).hasSize(1);
        assertThat(welcome.attachments().getFirst().isImage()).isTrue();
        assertThat(welcome.attachments().getFirst().filename()).isEqualTo("ecran-noir.png");
        assertThat(welcome.says("poste 7")).isTrue();
    }

    @Test
    void twoPicturesOfTheSameNameAreToldApart(Cafe cafe) throws Exception {
        TicketSteps steps = new TicketSteps(cafe);

        steps.fillsIn("Jeanne", PROBLEM)
                .attaches("picture", "image.png", Pictures.png(300, 200))
                .attaches("picture", "image.png", Pictures.png(200, 300))
                .submits();
        cafe.settle();

        assertThat(steps.channelOf("Jeanne").messages().getFirst().attachments())
                .extracting(file -> file.filename())
                .containsExactly("image.png", "2-image.png");
    }

    @Test
    void onlyTheCustomerAndTheStaffSeeTheChannel(Cafe cafe) {
        Place channel = new TicketSteps(cafe).opens("Jeanne", PROBLEM);

        for (String employee : List.of("Claire", "Nadir", "Manon", "Hugo", "Inès", "Léo")) {
            assertThat(cafe.person(employee).canSee(channel.name())).as(employee).isTrue();
        }
        for (String other : List.of("Paul", "Tom", "Aïcha")) {
            cafe.person(other).cannotSee(channel.name()).doesNotSee(PROBLEM);
        }
    }

    @Test
    void theCardTellsTheStaffAndLeadsToTheChannel(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);

        Place channel = steps.opens("Jeanne", PROBLEM);

        steps.cards().sees("Ticket n° 1 · Jeanne");
        steps.cards().sees("En attente");
        assertThat(steps.cards().messages().getLast().message().body().components().toString())
                .contains("/" + channel.channelId());
    }

    @Test
    void openingATicketTakesOneAnswerOneChannelAndTwoMessages(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        var form = steps.fillsIn("Jeanne", PROBLEM);
        cafe.settle();
        long before = cafe.sandbox().recorder().lastCall();

        form.submits();
        cafe.settle();

        assertThat(steps.callsSince(before))
                .extracting(RestCall::name)
                .containsExactlyInAnyOrder(
                        "POST guilds/{guild_id}/channels",
                        "POST interactions/{interaction_id}/{interaction_token}/callback",
                        "POST channels/{channel_id}/messages",
                        "POST channels/{channel_id}/messages");
    }

    @Test
    void theSameFormSentTwiceOpensOneTicket(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", PROBLEM);

        Answer second = steps.fillsIn("Jeanne", "  l'imprimante ne RÉPOND plus ").submits();

        second.sees("c'est le ticket n° 1");
        assertThat(steps.channels("ticket-")).hasSize(1);
    }

    @Test
    void aCustomerWithTooManyTicketsIsShownThoseBeforeTheForm(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place first = steps.opens("Jeanne", "Le son grésille");
        Place second = steps.opens("Jeanne", "La souris est morte");

        Answer third = cafe.person("Jeanne").in("aide").uses("/ticket open");

        third.sees("Vous avez déjà le nombre maximal de tickets ouverts (2)");
        third.sees(first.name());
        third.sees(second.name());
        assertThat(cafe.person("Jeanne").openForm()).isEmpty();
        cafe.person("Hugo")
                .in("aide")
                .uses("/ticket open customer:Jeanne")
                .sees("Jeanne a déjà le nombre maximal de tickets ouverts (2)");
    }

    @Test
    void whoseTicketIsOpenedByAnEmployeeReadsWhatTheyReadLastTime(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        cafe.person("Tom")
                .in("aide")
                .uses("/ticket open")
                .fills("problem", "My screen is black")
                .submits()
                .sees("ticket no.");
        cafe.settle();
        steps.cards().uses("/ticket close ticket:1").clicks("Oui, fermer");
        cafe.settle();

        cafe.person("Hugo")
                .in("aide")
                .uses("/ticket open customer:Tom")
                .fills("problem", "Tom a appelé")
                .submits()
                .sees("est ouvert pour Tom");
        cafe.settle();

        steps.channelOf("Tom").sees("Hello @Tom, Hugo has opened this ticket for you.");
    }

    @Test
    void noTicketIsOpenedForABot(Cafe cafe) {
        cafe.person("Hugo")
                .in("aide")
                .uses("/ticket open customer:Comptoir")
                .sees("Un ticket s'ouvre pour une personne");
    }

    @Test
    void aFormThatWaitedWhileTheCapWasReachedOpensNothing(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        var waiting = steps.fillsIn("Jeanne", "Le clavier colle");
        var menu = cafe.person("Hugo").in("aide");
        for (String problem : List.of("Le son grésille", "La souris est morte")) {
            menu.uses("/ticket open customer:Jeanne").fills("problem", problem).submits();
            cafe.settle();
        }

        waiting.submits().sees("le nombre maximal de tickets ouverts");

        assertThat(steps.channels("ticket-")).hasSize(2);
    }

    @Test
    void manyCustomersAtOnceGetATicketEach(Cafe cafe) throws Exception {
        TicketSteps steps = new TicketSteps(cafe);
        List<String> customers = List.of("Jeanne", "Tom", "Aïcha", "Paul");

        Together.all(
                customers,
                customer ->
                        steps.fillsIn(customer, "Problème de " + customer)
                                .submits()
                                .sees(customer.equals("Tom") ? "ticket no." : "ticket n°"));
        cafe.settle();

        for (String customer : customers) {
            steps.channelOf(customer).sees("Problème de " + customer);
            steps.cards().sees("· " + customer);
        }
        assertThat(steps.channels("ticket-")).hasSize(4);
    }

    @Test
    void aCustomerWhoReadsEnglishIsAnsweredInEnglish(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);

        steps.fillsIn("Tom", "My screen stays black").submits().sees("Your ticket no. 1 is open");
        cafe.settle();

        steps.channelOf("Tom").sees("thank you for writing to us");
        steps.cards().sees("En attente");
    }

    @Test
    void questionsThatTheCafeDoesNotAskAreNotInTheForm(Cafe cafe) {
        cafe.editSettings(
                "tickets",
                yaml ->
                        yaml.replace("machine: true", "machine: false")
                                .replace("pictures: 3", "pictures: 0"));

        var form = cafe.person("Jeanne").in("aide").uses("/ticket open").form();

        assertThat(form.fields()).extracting(FormField::customId).containsExactly("problem");
    }

    private static Instant next(DayOfWeek day, int hour) {
        return ZonedDateTime.now(ZoneId.of("Europe/Paris"))
                .plusDays(7)
                .with(TemporalAdjusters.next(day))
                .with(LocalTime.of(hour, 0))
                .toInstant();
    }
}
