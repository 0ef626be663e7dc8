package cafe.comptoir.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.sandbox.script.Seen;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An announcement that is posted is changed. */
@ComptoirTest
class ChangingTest {

    private static final String CHANGED = "Le café ferme à 16 h.";
    private static final String SAVE = "Enregistrer la modification";
    private static final String SAVE_ANEW = "Enregistrer et faire relire";

    @Test
    void whoHasReadItHasReadItAndNobodyIsNotified(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.posts();
        steps.team("Hugo").clicks("J'ai lu").sees("noté");

        changes(steps).sees("personne n'est prévenu").clicks(SAVE).sees("n° 1 est modifiée");
        cafe.settle();

        Seen card = steps.team("Inès").sees(CHANGED);
        assertThat(card.says("Modifiée le ")).isTrue();
        assertThat(card.says("Lu par 1 personne")).isTrue();
        assertThat(steps.team("Inès").messages()).hasSize(1);
        cafe.advance(Duration.ofHours(24));
        assertThat(mentioned(steps.team("Inès").sees("attend votre « J'ai lu »")))
                .doesNotContain(cafe.person("Hugo").id());
    }

    @Test
    void theAuthorMayHaveItReadAgain(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.posts();
        steps.team("Hugo").clicks("J'ai lu").sees("noté");

        changes(steps).clicks(SAVE_ANEW).sees("L'équipe est priée de la relire");
        cafe.settle();

        steps.team("Inès").sees(CHANGED);
        steps.team("Inès").doesNotSee("Lu par");
        assertThat(mentioned(steps.team("Inès").sees("a changé. Merci de la relire")))
                .contains(cafe.person("Hugo").id(), cafe.person("Inès").id())
                .doesNotContain(cafe.person("Manon").id());
        steps.team("Hugo").clicks("J'ai lu").sees("Merci, c'est noté");
        cafe.settle();
        steps.manon().uses("/annonce lecteurs annonce:1").sees("Ont lu (1)\nHugo");
        cafe.restart();
        cafe.advance(Duration.ofDays(3));
        assertThat(steps.team("Inès").messages()).hasSize(2);
    }

    @Test
    void whatCalledItToMindBeforeGivesWayToTheChange(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.posts();
        cafe.advance(Duration.ofHours(24));
        steps.team("Inès").sees("attend votre « J'ai lu »");

        changes(steps).clicks(SAVE_ANEW);
        cafe.settle();

        steps.team("Inès").sees("a changé. Merci de la relire");
        steps.team("Inès").doesNotSee("attend votre");
        changes(steps).clicks(SAVE_ANEW);
        cafe.settle();
        assertThat(steps.team("Inès").messages()).hasSize(2);
    }

    @Test
    void whatCustomersReadIsAskedForTwiceAndTheStaffReadsItAgain(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.writes()
                .chooses("where", AnnouncementSteps.TEAM, AnnouncementSteps.CUSTOMERS)
                .submits()
                .clicks("Publier")
                .clicks("Oui, publier aux clients");
        cafe.settle();

        Answer question = changes(steps).clicks(SAVE_ANEW).sees("Les clients liront");
        cafe.settle();
        steps.customers().sees(AnnouncementSteps.TEXT);
        question.clicks("Oui, publier aux clients").sees("priée de la relire");
        cafe.settle();

        steps.customers().sees(CHANGED);
        assertThat(steps.customers().messages()).hasSize(1);
        steps.team("Hugo").sees("a changé. Merci de la relire");
    }

    @Test
    void customersAloneAreNotAskedToReadAgain(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.writes()
                .chooses("where", AnnouncementSteps.CUSTOMERS)
                .submits()
                .clicks("Publier")
                .clicks("Oui, publier aux clients");
        cafe.settle();

        changes(steps).sees("Personne n'est prévenu");

        assertThat(steps.manon().canUse(SAVE)).isTrue();
        assertThat(steps.manon().canUse(SAVE_ANEW)).isFalse();
    }

    private static Answer changes(AnnouncementSteps steps) {
        return steps.manon()
                .uses("/annonce modifier annonce:1")
                .fills("text", CHANGED)
                .submits()
                .sees("Aperçu");
    }

    private static Iterable<Long> mentioned(Seen seen) {
        return seen.message().body().mentions().users();
    }
}
