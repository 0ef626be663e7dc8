package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.sandbox.script.Suggestion;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import org.junit.jupiter.api.Test;

@ComptoirTest
class ListTest {

    @Test
    void theListShowsWhatIsOpenWhatWaitsAndWhatIsMine(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", "Le son grésille");
        steps.opens("Paul", "La souris est morte");
        steps.cards().uses("/ticket take ticket:1");
        cafe.settle();

        Answer open = steps.cards().uses("/ticket liste");
        open.sees("Tickets en cours : 2");
        open.sees("Le son grésille");
        open.sees("Pris en charge par Hugo");
        Answer waiting = steps.cards().uses("/ticket list which:waiting");
        waiting.sees("Tickets en attente : 1");
        waiting.sees("La souris est morte");
        Answer mine = steps.cards().uses("/ticket list which:mine");
        mine.sees("Vos tickets : 1");
        mine.sees("Le son grésille");
    }

    @Test
    void aLongListIsReadPageByPage(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        cafe.editSettings("tickets", yaml -> yaml.replace("max-open: 2", "max-open: 20"));
        for (int i = 1; i <= 9; i++) {
            steps.fillsIn("Jeanne", "Problème numéro " + i).submits();
        }
        cafe.settle();

        Answer list = steps.cards().uses("/ticket list");
        list.sees("Page 1 sur 2");
        list.sees("Problème numéro 8");
        list.clicks("Suivants ▶");

        list.sees("Page 2 sur 2");
        list.sees("Problème numéro 9");
        list.clicks("◀ Précédents");
        list.sees("Page 1 sur 2");
    }

    @Test
    void ticketsAreProposedWhileTheStaffTypes(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", "Le son grésille");
        steps.opens("Paul", "La souris est morte");

        assertThat(steps.cards().types("/ticket take", "ticket", ""))
                .extracting(Suggestion::name)
                .containsExactly(
                        "n°\u00A01 · Jeanne · Le son grésille",
                        "n°\u00A02 · Paul · La souris est morte");
        assertThat(steps.cards().types("/ticket take", "ticket", "2")).hasSize(1);
        assertThat(cafe.person("Paul").in("aide").types("/ticket close", "ticket", "")).hasSize(1);
    }
}
