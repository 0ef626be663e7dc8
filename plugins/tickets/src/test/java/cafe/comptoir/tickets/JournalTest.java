package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ComptoirTest
class JournalTest {

    @Test
    void editsAndDeletionsAreKeptForTheStaff(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        channel.writes("C'est le poste 9");
        channel.writes("Mon code est 4321");
        cafe.settle();
        channel.edits("C'est le poste 9", "C'est le poste 8");
        channel.deletes("Mon code est 4321");

        steps.closes(channel);

        assertThat(TicketSteps.text(steps.archive().seesFile("ticket-1.txt")))
                .contains(
                        "avant\u00A0: C'est le poste 9", "C'est le poste 8", "4321", "(supprimé)");
        assertThat(
                        TicketSteps.text(
                                cafe.person("Jeanne").inDirectMessages().seesFile("ticket-1.txt")))
                .contains("C'est le poste 8", "(supprimé)")
                .doesNotContain("poste 9", "4321");
    }

    @Test
    void whatWasSaidWhileTheHostWasDownIsSweptUp(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        channel.writes("Avant la panne");
        channel.writes("Je regrette ceci");
        cafe.settle();

        cafe.stop();
        channel.writes("Pendant la panne");
        channel.edits("Avant la panne", "Avant la coupure");
        channel.deletes("Je regrette ceci");
        cafe.startAgain();
        steps.closes(channel);

        assertThat(TicketSteps.text(steps.archive().seesFile("ticket-1.txt")))
                .contains("Pendant la panne", "Avant la coupure", "avant\u00A0: Avant la panne")
                .containsSubsequence("(supprimé)", "Je regrette ceci");
    }

    @Test
    void anAnswerQuotesWhatItAnswersAndANewNameIsNoEdit(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        channel.writes("Bonjour " + cafe.person("Hugo").mention() + ", vous êtes là ?");
        cafe.person("Hugo").in(channel.name()).replies("vous êtes là", "Tout de suite !");
        cafe.settle();
        CafeIds ids = CafeIds.CAFE;
        cafe.sandbox()
                .world()
                .members()
                .setNick(
                        ids.person("hugo"), ids.publicServer().id(), ids.person("hugo"), "Hugo B.");
        cafe.settle();

        steps.closes(channel);

        assertThat(TicketSteps.text(steps.archive().seesFile("ticket-1.txt")))
                .contains("Bonjour @Hugo, vous êtes là ?")
                .containsSubsequence(
                        "↪ en réponse à Jeanne\u00A0: Bonjour @Hugo", "Tout de suite !")
                .doesNotContain("(modifié)");
    }

    @Test
    void theBytesOfFilesAreKeptAtOnce(Cafe cafe) throws IOException {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        byte[] photo = Pictures.png(2000, 1500);

        channel.uploads("photo.png", photo);
        cafe.settle();

        assertThat(keptFiles(cafe))
                .singleElement()
                .satisfies(file -> assertThat(Files.readAllBytes(file)).isEqualTo(photo));
    }

    @Test
    void aPictureStandsReducedInsideThePageAndItsOriginalInTheHomeFolder(Cafe cafe)
            throws IOException {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        channel.uploads("photo.png", Pictures.png(2000, 1500));

        steps.closes(channel);

        assertThat(TicketSteps.text(steps.archive().seesFile("ticket-1.html")))
                .contains("<img alt=\"Fichier\u00A0: photo.png", "src=\"data:image/jpeg;base64,");
        assertThat(keptFiles(cafe)).hasSize(1);
    }

    @Test
    void aCustomersScriptIsText(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "<script>alert('un')</script>");
        channel.writes("<img src=x onerror=alert(2)>");

        steps.closes(channel);

        assertThat(TicketSteps.text(steps.archive().seesFile("ticket-1.html")))
                .contains("&lt;script&gt;alert(&#39;un&#39;)", "&lt;img src=x onerror=alert(2)&gt;")
                .doesNotContain("<script", "<img src=x");
    }

    @Test
    void whatIsSaidElsewhereIsNobodysBusiness(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        cafe.person("Jeanne").in("aide").writes("Bonjour tout le monde");

        steps.closes(channel);

        assertThat(TicketSteps.text(steps.archive().seesFile("ticket-1.txt")))
                .doesNotContain("Bonjour tout le monde");
    }

    private static List<Path> keptFiles(Cafe cafe) throws IOException {
        try (Stream<Path> files = Files.list(cafe.home().resolve("data/tickets/tickets/1/files"))) {
            return files.toList();
        }
    }
}
