package cafe.comptoir.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Two people press the same button at the same moment. */
@ComptoirTest
class AtOnceTest {

    @Test
    void oneOfTwoTakesTheHandoverAndTheOtherIsToldWhoDid(Cafe cafe) {
        cafe.person("Hugo").in("général").uses("/service prendre");
        cafe.person("Hugo").in("général").uses("/service fin").fills("note", "Poste 4").submits();
        cafe.settle();

        List<Answer> answers =
                bothClick(
                        cafe.person("Inès").in("service"),
                        cafe.person("Léo").in("service"),
                        "J'en ai pris connaissance");
        cafe.settle();

        assertThat(answers).filteredOn(it -> says(it, "Merci ! Hugo saura")).hasSize(1);
        boolean ines = says(answers.getFirst(), "Merci");
        assertThat(answers)
                .filteredOn(
                        it -> says(it, (ines ? "Inès" : "Léo") + " en a déjà pris connaissance"))
                .hasSize(1);
        cafe.person("Manon")
                .in("service")
                .sees((ines ? "Inès" : "Léo") + " en a pris connaissance");
    }

    @Test
    void twoWhoGoOnDutyAreBothThere(Cafe cafe) {
        bothClick(
                cafe.person("Inès").in("service"),
                cafe.person("Léo").in("service"),
                "Je prends mon service");
        cafe.settle();

        cafe.person("Hugo").in("service").sees("De service (2)");
    }

    @Test
    void twoWhoHaveReadItAreBothCounted(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.posts();

        List<Answer> answers = bothClick(steps.team("Inès"), steps.team("Léo"), "J'ai lu");
        cafe.settle();

        assertThat(answers).allMatch(it -> says(it, "Merci, c'est noté"));
        steps.team("Hugo").sees("Lu par 2 personnes");
    }

    @Test
    void twoWhoWithdrawAnAnnouncementAreBothToldThatItIsGone(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.posts();
        Place claire = cafe.person("Claire").in("général");
        steps.manon().uses("/annonce retirer annonce:1").sees("Retirer l'annonce");
        claire.uses("/annonce retirer annonce:1").sees("Retirer l'annonce");

        List<Answer> answers = bothClick(steps.manon(), claire, "Oui, retirer l'annonce");
        cafe.settle();

        assertThat(answers).filteredOn(it -> says(it, "n° 1 est retirée")).hasSize(1);
        assertThat(answers).filteredOn(it -> says(it, "n° 1 était déjà retirée")).hasSize(1);
        assertThat(steps.team("Hugo").messages()).isEmpty();
    }

    private static List<Answer> bothClick(Place one, Place other, String button) {
        CompletableFuture<Answer> second =
                CompletableFuture.supplyAsync(() -> other.clicks(button));
        return List.of(one.clicks(button), second.join());
    }

    private static boolean says(Answer answer, String words) {
        return answer.message().orElseThrow().says(words);
    }
}
