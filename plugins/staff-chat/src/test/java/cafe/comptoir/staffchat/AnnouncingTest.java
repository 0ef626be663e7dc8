package cafe.comptoir.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.fault.Fault;
import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.script.Seen;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@ComptoirTest
class AnnouncingTest {

    private static final String SEND_MESSAGE = "channels/{channel_id}/messages";

    @Test
    void onlyItsAuthorSeesAnAnnouncementBeforeItIsPosted(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);

        Answer preview = steps.writes().submits();

        preview.sees("personne d'autre que vous ne le voit").sees(AnnouncementSteps.TEXT);
        assertThat(preview.message().orElseThrow().ephemeral()).isTrue();
        cafe.settle();
        cafe.person("Hugo").doesNotSee(AnnouncementSteps.TITLE);

        preview.clicks("Publier").sees("L'annonce n° 1 est publiée");
        cafe.settle();
        steps.team("Hugo").sees(AnnouncementSteps.TEXT);
        cafe.person("Jeanne").doesNotSee(AnnouncementSteps.TITLE);
    }

    @Test
    void goingPublicAsksTwice(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        Answer preview =
                steps.writes()
                        .chooses("where", AnnouncementSteps.TEAM, AnnouncementSteps.CUSTOMERS)
                        .submits();

        Answer question = preview.clicks("Publier").sees("Les clients liront cette annonce");
        cafe.settle();
        cafe.person("Jeanne").doesNotSee(AnnouncementSteps.TITLE);

        question.clicks("Oui, publier aux clients").sees("est publiée");
        cafe.settle();
        steps.customers().sees(AnnouncementSteps.TEXT);
        steps.team("Hugo").sees(AnnouncementSteps.TEXT);
        assertThat(steps.customers().canUse("J'ai lu")).isFalse();
    }

    @Test
    void whoIsAskedTwiceReadsOnceMoreWhenItWillBe(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);

        steps.writes()
                .chooses("where", AnnouncementSteps.CUSTOMERS)
                .fills("when", "demain 9h")
                .submits()
                .clicks("Programmer")
                .sees("Les clients liront cette annonce")
                .sees("à 09:00");
    }

    @Test
    void aPublicDraftThatWasChangedIsAskedForAgain(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        Answer preview = steps.writes().chooses("where", AnnouncementSteps.CUSTOMERS).submits();
        preview.clicks("Publier").sees("Les clients liront");
        cafe.settle();

        Answer second =
                steps.manon().clicks("staff-chat:change:-1").fills("text", "Autre chose").submits();
        steps.manon().clicks("staff-chat:publish-publicly:-1:1").sees("Autre chose");
        cafe.settle();
        cafe.person("Jeanne").doesNotSee(AnnouncementSteps.TITLE);

        second.clicks("Publier").sees("Les clients liront").clicks("Oui, publier aux clients");
        cafe.settle();
        steps.customers().sees("Autre chose");
    }

    @Test
    void publishingTwiceIsOneAnnouncement(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.writes().submits().sees("Aperçu");

        steps.manon().doubleClicks("Publier");
        cafe.settle();

        assertThat(steps.team("Hugo").messages()).hasSize(1);
    }

    @Test
    void anAnnouncementWhoseAnswerWasLostIsNotPostedTwice(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        Answer preview = steps.writes().submits();
        preview.sees("Aperçu");
        cafe.sandbox().faults().next(1, "POST", SEND_MESSAGE, new Fault.LoseAnswer());

        preview.clicks("Publier");
        cafe.settle();
        cafe.restart();
        cafe.advance(Duration.ofHours(1));

        assertThat(steps.team("Hugo").messages()).hasSize(1);
    }

    @Test
    void nobodyIsMentionedUnlessTheAuthorChoseSo(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        String hugo = cafe.person("Hugo").mention();
        steps.manon()
                .uses("/annonce écrire")
                .fills("title", "Bonjour @everyone")
                .fills("text", "@everyone @here " + hugo)
                .submits()
                .clicks("Publier");
        cafe.settle();
        assertThat(mentions(steps.team("Hugo").sees("Bonjour"))).isFalse();

        steps.writes().chooses("ping", "Tout le monde (@everyone)").submits().clicks("Publier");
        cafe.settle();
        assertThat(mentions(steps.team("Hugo").sees(AnnouncementSteps.TITLE))).isTrue();
    }

    @Test
    void anAnnouncementIsChangedWhereItStands(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.posts();

        steps.manon()
                .uses("/annonce modifier annonce:1")
                .fills("text", "Le café ferme à 16 h.")
                .submits()
                .sees("Aperçu")
                .clicks("Enregistrer la modification")
                .sees("L'annonce n° 1 est modifiée");
        cafe.settle();

        Place hugo = steps.team("Hugo");
        hugo.sees("ferme à 16 h");
        hugo.sees("Modifiée le ");
        assertThat(hugo.messages()).hasSize(1);
    }

    @Test
    void aWithdrawnAnnouncementDisappears(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.posts();

        steps.manon()
                .uses("/annonce retirer annonce:1")
                .sees("Retirer l'annonce n° 1")
                .clicks("Oui, retirer l'annonce")
                .sees("est retirée");
        cafe.settle();

        assertThat(steps.team("Hugo").messages()).isEmpty();
        cafe.advance(Duration.ofDays(2));
        assertThat(steps.team("Hugo").messages()).isEmpty();
    }

    @Test
    void anAnnouncementThatSomebodyDeletedIsWithdrawn(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.posts();
        long message = steps.team("Claire").sees(AnnouncementSteps.TITLE).id();
        Place there = steps.team("Claire");
        cafe.sandbox()
                .world()
                .messages()
                .delete(cafe.person("Claire").id(), there.channelId(), message);

        cafe.settle();

        steps.manon()
                .uses("/annonce modifier annonce:1")
                .sees("Il n'y a pas d'annonce n° 1 publiée");
        assertThat(there.messages()).isEmpty();
    }

    @Test
    void oneThatIsClearedAwayWithOthersIsWithdrawnToo(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.posts();
        Place there = steps.team("Claire");
        long announcement = there.sees(AnnouncementSteps.TITLE).id();
        long other = there.writes("Vu").id();

        cafe.sandbox()
                .world()
                .messages()
                .deleteAll(
                        cafe.person("Claire").id(),
                        there.channelId(),
                        List.of(announcement, other));
        cafe.settle();

        steps.manon().uses("/annonce liste").sees("⚪ retirée");
    }

    @Test
    void onlyThoseWhoMayAnnounceDo(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.writes().submits().sees("Aperçu");

        cafe.person("Hugo").in("général").uses("/annonce écrire").sees("il faut");
        cafe.person("Claire").in("général").uses("/annonce liste").sees("pas encore d'annonce");
    }

    private static boolean mentions(Seen seen) {
        var message = seen.message();
        return message.body().mentions().everyone() || !message.body().mentions().users().isEmpty();
    }
}
