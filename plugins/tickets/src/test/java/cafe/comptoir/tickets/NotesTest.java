package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import org.junit.jupiter.api.Test;

@ComptoirTest
class NotesTest {

    private static final String NOTE = "Cliente fidèle : offrir un café";

    @Test
    void aNoteIsForTheWholeStaffAndNobodyElse(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");

        steps.cards()
                .clicks("Note privée")
                .fills("text", NOTE)
                .submits()
                .sees("Note ajoutée au ticket n° 1");
        cafe.settle();

        cafe.person("Inès").in("tickets").sees(NOTE);
        cafe.person("Inès").in(channel.name()).uses("/ticket notes").sees(NOTE);
        cafe.person("Jeanne").doesNotSee(NOTE);
        cafe.person("Paul").doesNotSee(NOTE);
    }

    @Test
    void aNoteStandsInTheStaffsTranscriptAndNeverInTheCustomers(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        steps.cards().uses("/ticket noter text:" + NOTE + " ticket:1").sees("Note ajoutée");

        steps.closes(channel);

        Place direct = cafe.person("Jeanne").inDirectMessages();
        for (String file : new String[] {"ticket-1.html", "ticket-1.txt"}) {
            assertThat(TicketSteps.text(steps.archive().seesFile(file))).contains("offrir un café");
            assertThat(TicketSteps.text(direct.seesFile(file))).doesNotContain("offrir un café");
        }
    }

    @Test
    void aTicketWithoutNotesSaysSo(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", "Le son grésille");

        steps.cards().uses("/ticket notes ticket:1").sees("Il n'y a pas de note");
        steps.cards().uses("/ticket notes ticket:99").sees("Il n'y a pas de ticket n° 99");
    }
}
