package cafe.comptoir.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.fault.Fault;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.PermissionOverwrite;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@ComptoirTest
class ReadingTest {

    private static final String SEND_MESSAGE = "channels/{channel_id}/messages";

    @Test
    void theAuthorSeesWhoHasReadItAndWhoHasNot(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.posts();

        steps.team("Hugo").clicks("J'ai lu").sees("Merci, c'est noté");
        steps.team("Hugo").clicks("J'ai lu").sees("C'était déjà noté");
        steps.team("Inès").doubleClicks("J'ai lu");
        cafe.settle();

        steps.team("Léo").sees("✅ Lu par 2 personnes");
        var readers = steps.manon().uses("/annonce lecteurs annonce:1");
        readers.sees("Ont lu (2)\nHugo, Inès");
        readers.sees("N'ont pas encore lu (3)\nClaire, Léo, Nadir");
        steps.manon()
                .uses("/annonce liste")
                .sees("lue par 2 sur 5 · [lire](https://discord.com/channels/");
        cafe.person("Hugo").in("général").uses("/annonce lecteurs annonce:1").sees("il faut");
    }

    @Test
    void thoseWhoHaveNotReadItAreRemindedOnce(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.posts();
        steps.team("Hugo").clicks("J'ai lu").sees("noté");
        cafe.settle();

        cafe.advance(Duration.ofHours(23));
        steps.team("Léo").doesNotSee("attend votre");
        cafe.restart();
        cafe.advance(Duration.ofHours(1));

        var reminder = steps.team("Léo").sees("attend votre « J'ai lu »");
        assertThat(reminder.message().body().mentions().users())
                .contains(cafe.person("Léo").id(), cafe.person("Inès").id())
                .doesNotContain(cafe.person("Hugo").id(), cafe.person("Manon").id());
        cafe.advance(Duration.ofDays(3));
        assertThat(steps.team("Léo").messages()).hasSize(2);
        steps.manon().uses("/annonce lecteurs annonce:1").sees("Rappel fait");
    }

    @Test
    void aReminderWhoseAnswerWasLostIsNotSentTwice(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.posts();
        cafe.sandbox().faults().next(1, "POST", SEND_MESSAGE, new Fault.LoseAnswer());

        cafe.advance(Duration.ofHours(24));
        cafe.restart();
        cafe.advance(Duration.ofHours(1));

        assertThat(steps.team("Léo").messages()).hasSize(2);
    }

    @Test
    void aReminderThatFallsDueBeforeTheMessageIsThereComesAfterIt(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        Answer preview = steps.writes().submits();
        cafe.sandbox().faults().next(2, "POST", SEND_MESSAGE, new Fault.Status(403));

        preview.clicks("Publier").sees("est publiée");
        cafe.settle();
        assertThat(steps.team("Léo").messages()).isEmpty();
        cafe.advance(Duration.ofHours(25));
        cafe.advance(Duration.ofHours(1));

        steps.team("Léo").sees(AnnouncementSteps.TITLE);
        steps.team("Léo").sees("attend votre « J'ai lu »");
        cafe.advance(Duration.ofDays(1));
        assertThat(steps.team("Léo").messages()).hasSize(2);
    }

    @Test
    void nobodyIsRemindedOfWhatSomebodyHasDeleted(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.posts();
        steps.team("Claire").deletes(AnnouncementSteps.TITLE);
        cafe.settle();
        steps.manon().uses("/annonce liste").sees("⚪ retirée");

        cafe.advance(Duration.ofHours(25));

        assertThat(steps.team("Léo").messages()).isEmpty();
    }

    @Test
    void nobodyIsRemindedWhenAllHaveReadIt(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.posts();
        for (String person : new String[] {"Hugo", "Inès", "Léo", "Claire", "Nadir"}) {
            steps.team(person).clicks("J'ai lu");
        }
        cafe.settle();

        cafe.advance(Duration.ofHours(25));

        steps.team("Léo").doesNotSee("attend votre");
    }

    @Test
    void theAuthorChoosesWhenToRemind(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.manon()
                .uses("/annonce écrire rappel:2")
                .fills("title", AnnouncementSteps.TITLE)
                .fills("text", AnnouncementSteps.TEXT)
                .submits()
                .sees("Rappel : après 2 h")
                .clicks("Publier");
        cafe.settle();

        cafe.advance(Duration.ofHours(2));

        steps.team("Léo").sees("attend votre");
    }

    @Test
    void whoDoesNotSeeTheChannelIsNotExpectedToReadIt(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        cafe.editSettings(
                "staff-chat",
                yaml -> yaml.replaceAll("company-channels:.*", "company-channels: [direction]"));
        cafe.sandbox()
                .world()
                .channels()
                .putOverwrite(
                        CafeIds.CAFE.person("claire"),
                        CafeIds.CAFE.company().channel("direction"),
                        PermissionOverwrite.role(
                                CafeIds.CAFE.company().botRole(),
                                PermissionSet.of(
                                        Permission.VIEW_CHANNEL,
                                        Permission.SEND_MESSAGES,
                                        Permission.EMBED_LINKS),
                                PermissionSet.NONE));
        cafe.settle();
        cafe.person("Claire")
                .in("général")
                .uses("/annonce écrire")
                .fills("title", AnnouncementSteps.TITLE)
                .fills("text", AnnouncementSteps.TEXT)
                .submits()
                .clicks("Publier");
        cafe.settle();

        steps.manon().uses("/annonce lecteurs annonce:1").sees("N'ont pas encore lu (0)");
    }
}
