package cafe.comptoir.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;

@ComptoirTest
class SchedulingTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void anAnnouncementIsPostedWhenItsTimeHasComeEvenAfterARestart(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.schedules("demain 9h").sees("L'annonce n° 1 est programmée");
        Instant due = tomorrow(cafe).atTime(9, 0).atZone(PARIS).toInstant();

        cafe.restart();
        cafe.advanceTo(due.minusSeconds(60));
        assertThat(steps.team("Hugo").messages()).isEmpty();
        cafe.advanceTo(due);

        steps.team("Hugo").sees(AnnouncementSteps.TEXT);
    }

    @Test
    void whatFellDueWhileTheHostWasDownIsPostedAfterwards(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.schedules("demain 9h").sees("programmée");

        cafe.stop();
        cafe.startAgain();
        cafe.advance(Duration.ofDays(3));

        assertThat(steps.team("Hugo").messages())
                .filteredOn(it -> it.says("Inventaire"))
                .hasSize(1);
    }

    @Test
    void bothClockChangesKeepTheTimeThatTheClocksShow(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        int year = Year.now(ZoneOffset.UTC).getValue() + 1;
        LocalDate spring = lastSunday(year, 3);
        LocalDate autumn = lastSunday(year, 10);

        steps.schedules(spring + " 9:00").sees("programmée");
        steps.schedules(spring + " 2:30").sees("03:00");
        steps.schedules(autumn + " 9:00").sees("programmée");
        steps.schedules(autumn + " 2:30").sees("programmée");

        postedAt(cafe, steps, 1, spring.atTime(1, 0).toInstant(ZoneOffset.UTC));
        postedAt(cafe, steps, 2, spring.atTime(7, 0).toInstant(ZoneOffset.UTC));
        postedAt(cafe, steps, 3, autumn.atTime(0, 30).toInstant(ZoneOffset.UTC));
        postedAt(cafe, steps, 4, autumn.atTime(8, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    void whatIsDueInTheHourThatComesTwiceIsPostedOnceAcrossRestarts(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        LocalDate autumn = lastSunday(Year.now(ZoneOffset.UTC).getValue() + 1, 10);
        Instant first = autumn.atTime(0, 30).toInstant(ZoneOffset.UTC);
        steps.schedules(autumn + " 2:30").sees("02:30");

        cafe.advanceTo(first.minusSeconds(60));
        cafe.restart();
        postedAt(cafe, steps, 1, first);
        cafe.restart();
        cafe.advanceTo(first.plus(Duration.ofHours(1)));

        assertThat(posted(steps)).isOne();
    }

    @Test
    void whatIsDueInTheHourThatIsLeftOutIsPostedAfterADownTimeAcrossIt(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        LocalDate spring = lastSunday(Year.now(ZoneOffset.UTC).getValue() + 1, 3);
        Instant change = spring.atTime(1, 0).toInstant(ZoneOffset.UTC);
        steps.schedules(spring + " 2:30").sees("03:00");
        cafe.advanceTo(change.minusSeconds(1));

        cafe.stop();
        cafe.startAgain();
        assertThat(posted(steps)).isZero();
        cafe.advanceTo(change.plusSeconds(1));
        cafe.restart();
        cafe.advance(Duration.ofHours(1));

        assertThat(posted(steps)).isOne();
    }

    private static void postedAt(Cafe cafe, AnnouncementSteps steps, int nth, Instant due) {
        cafe.advanceTo(due.minusSeconds(1));
        assertThat(posted(steps)).isEqualTo(nth - 1);
        cafe.advanceTo(due);
        assertThat(posted(steps)).isEqualTo(nth);
    }

    private static long posted(AnnouncementSteps steps) {
        return steps.team("Hugo").messages().stream()
                .filter(it -> it.says(AnnouncementSteps.TEXT))
                .count();
    }

    @Test
    void aScheduledAnnouncementCanBePutOff(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.schedules("demain 9h").sees("programmée");

        steps.manon()
                .uses("/annonce modifier annonce:1")
                .fills("when", "demain 11h")
                .fills("text", "Autre chose")
                .submits()
                .clicks("Enregistrer la modification")
                .sees("L'annonce n° 1 est programmée");
        cafe.advanceTo(tomorrow(cafe).atTime(10, 0).atZone(PARIS).toInstant());
        assertThat(steps.team("Hugo").messages()).isEmpty();
        cafe.advance(Duration.ofHours(1));

        steps.team("Hugo").sees("Autre chose");
    }

    @Test
    void whoChangesOnlyTheWordsAnotherDayPutsNothingOff(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.schedules("après-demain 9h").sees("programmée");
        Instant due = tomorrow(cafe).plusDays(1).atTime(9, 0).atZone(PARIS).toInstant();
        cafe.advance(Duration.ofDays(1));

        steps.manon()
                .uses("/annonce modifier annonce:1")
                .fills("text", "Autre chose")
                .submits()
                .clicks("Enregistrer la modification");
        cafe.advanceTo(due);

        steps.team("Hugo").sees("Autre chose");
    }

    @Test
    void aScheduledAnnouncementCanBeWithdrawn(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.schedules("demain 9h").sees("programmée");
        steps.manon()
                .uses("/annonce lecteurs annonce:1")
                .sees("L'annonce n° 1 n'est pas publiée : personne n'a pu la lire");

        steps.manon()
                .uses("/annonce retirer annonce:1")
                .clicks("Non, la garder")
                .sees("L'annonce n° 1 reste affichée ou programmée");
        steps.manon().uses("/annonce retirer annonce:1").clicks("Oui, retirer l'annonce");
        cafe.advance(Duration.ofDays(2));

        assertThat(steps.team("Hugo").messages()).isEmpty();
        steps.manon().uses("/annonce liste").sees("⚪ retirée");
    }

    @Test
    void whatTheCafeDoesNotUnderstandCanBeSaidAgain(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        var preview = steps.writes().fills("when", "bientôt").submits();
        preview.sees("je n'ai pas compris « bientôt »");
        assertThat(steps.manon().canUse("Programmer")).isFalse();

        var form = preview.clicks("Modifier").form();
        assertThat(form.field("text").node().path("value").asText())
                .isEqualTo(AnnouncementSteps.TEXT);
        form.fills("when", "demain 9h")
                .submits()
                .sees("heure du café")
                .clicks("Programmer")
                .sees("programmée");
    }

    @Test
    void aTimeThatHasGoneByIsNotPostedAtOnce(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        var preview = steps.writes().fills("when", "demain 9h").submits();
        preview.sees("Aperçu");
        cafe.advance(Duration.ofDays(2));

        preview.clicks("Programmer").sees("c'est déjà passé");
        cafe.settle();

        assertThat(steps.team("Hugo").messages()).isEmpty();
    }

    private static LocalDate tomorrow(Cafe cafe) {
        return cafe.now().atZone(PARIS).toLocalDate().plusDays(1);
    }

    private static LocalDate lastSunday(int year, int month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
    }
}
