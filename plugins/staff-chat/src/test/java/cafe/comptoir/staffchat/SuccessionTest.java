package cafe.comptoir.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.sandbox.script.Option;
import cafe.comptoir.sandbox.script.Seen;
import cafe.comptoir.sandbox.script.Suggestion;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody with a name takes over from who leaves. */
@ComptoirTest
class SuccessionTest {

    private static final String COMPANY = "Équipe";

    @Test
    void whatSomebodyLeftBecomesTheColleaguesAndBothAreTold(Cafe cafe) {
        manonHoldsThings(cafe);
        cafe.person("Manon").inServer(COMPANY).leaves();
        cafe.settle();
        cafe.person("Inès").in("service").sees("/équipe reprise les confie à un collègue");
        assertThat(cafe.person("Claire").in("général").types("/équipe reprise", "de", "man"))
                .extracting(Suggestion::name)
                .containsExactly("Manon");

        Answer answer = takesOver(cafe, "Manon", "Claire");
        cafe.settle();

        answer.sees("Claire reprend ce que laisse Manon")
                .sees("annonces programmées n° 1")
                .sees("passations à lire n° 1");
        Seen told = cafe.person("Inès").in("service").sees("reprend ce que laisse Manon");
        assertThat(told.says("annonces programmées n° 1 ; passations à lire n° 1")).isTrue();
        assertThat(told.says("Décidé par Claire")).isTrue();
        assertThat(told.message().body().mentions().users())
                .containsExactly(cafe.person("Claire").id());
        cafe.advance(Duration.ofDays(2));
        new AnnouncementSteps(cafe).team("Inès").sees("Annonce · Claire");
    }

    @Test
    void whoIsStillThereIsToldToo(Cafe cafe) {
        manonHoldsThings(cafe);

        takesOver(cafe, "Manon", "Claire");
        cafe.settle();

        Seen told = cafe.person("Inès").in("service").sees("reprend ce que laisse");
        assertThat(told.message().body().mentions().users())
                .containsExactlyInAnyOrder(cafe.person("Claire").id(), cafe.person("Manon").id());
        takesOver(cafe, "Manon", "Claire").sees("passations à lire n° 1");
    }

    @Test
    void whoMayNotAnnounceTakesOverTheRest(Cafe cafe) {
        manonHoldsThings(cafe);

        takesOver(cafe, "Manon", "Hugo")
                .sees("passations à lire n° 1")
                .sees("Hugo ne peut pas faire d'annonces");
        cafe.settle();

        cafe.person("Inès").in("service").sees("reprend ce que laisse");
        cafe.person("Inès").in("service").doesNotSee("annonces programmées");
        cafe.advance(Duration.ofDays(2));
        new AnnouncementSteps(cafe).team("Inès").sees("Annonce · Manon");
    }

    @Test
    void whereNothingChangesHandsNobodyIsTold(Cafe cafe) {
        new AnnouncementSteps(cafe).schedules("demain 9h").sees("programmée");

        takesOver(cafe, "Manon", "Hugo")
                .sees("Rien n'a changé de mains")
                .sees("Hugo ne peut pas faire d'annonces");
        cafe.settle();

        cafe.person("Inès").in("service").doesNotSee("reprend");
    }

    @Test
    void whatCannotBeTakenOverIsExplained(Cafe cafe) {
        takesOver(cafe, "Hugo", "Inès").sees("Hugo ne laisse rien");
        takesOver(cafe, "Hugo", "Hugo").sees("choisissez un autre collègue");
        takesOver(cafe, "Zoé", "Inès").sees("n'est pas dans l'équipe");
        takesOver(cafe, "Hugo", "Jeanne").sees("ne fait pas partie de l'équipe");
        cafe.settle();

        cafe.person("Inès").in("service").doesNotSee("reprend");
    }

    @Test
    void onlyAManagerSaysWhoTakesOver(Cafe cafe) {
        cafe.person("Hugo")
                .in("général")
                .uses("/équipe reprise", from("Manon"), to(cafe, "Inès"))
                .sees("il faut");
        assertThat(cafe.person("Hugo").in("général").types("/équipe reprise", "de", "")).isEmpty();
    }

    private static void manonHoldsThings(Cafe cafe) {
        new AnnouncementSteps(cafe).schedules("demain 9h").sees("programmée");
        cafe.person("Manon").in("général").uses("/service prendre");
        cafe.person("Manon").in("général").uses("/service fin").fills("note", "À suivre").submits();
        cafe.settle();
    }

    private static Answer takesOver(Cafe cafe, String from, String to) {
        return cafe.person("Claire")
                .in("général")
                .uses("/équipe reprise", from(from), to(cafe, to));
    }

    private static Option from(String name) {
        return Option.option("de", name);
    }

    private static Option to(Cafe cafe, String name) {
        return Option.option("par", cafe.person(name).id());
    }
}
