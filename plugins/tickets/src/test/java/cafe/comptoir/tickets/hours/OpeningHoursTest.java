package cafe.comptoir.tickets.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.testkit.PluginWords;
import cafe.comptoir.tickets.hours.OpeningHours.Door;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final List<String> NINE_TO_SEVEN = List.of("09:00-19:00");
    private static final List<String> CLOSED = List.of();

    private final TimeWords french = new TimeWords(PluginWords.ofThisPlugin().french());
    private final TimeWords english = new TimeWords(PluginWords.ofThisPlugin().english());

    @Test
    void theDoorIsOpenDuringTheHoursOfTheDay() {
        OpeningHours hours = hours(week());

        assertThat(hours.doorAt(at("2026-11-23T09:00"))).isEqualTo(new Door.Open());
        assertThat(hours.doorAt(at("2026-11-23T18:59"))).isEqualTo(new Door.Open());
        assertThat(hours.doorAt(at("2026-11-23T19:00"))).isInstanceOf(Door.OpensAt.class);
    }

    @Test
    void betweenTwoStretchesTheDoorOpensTheSameDay() {
        OpeningHours hours = hours(everyDay(List.of("14:00-19:00", "09:00-12:30")));

        assertThat(said(hours, "2026-11-23T13:00")).isEqualTo("aujourd'hui à 14\u00A0h");
        assertThat(said(hours, "2026-11-23T20:00")).isEqualTo("demain à 9\u00A0h");
    }

    @Test
    void afterTheLastHourOfTheWeekTheNextOpeningIsNamedByItsDay() {
        assertThat(said(hours(week()), "2026-11-28T20:00"))
                .isEqualTo("lundi 30 novembre à 9\u00A0h");
    }

    @Test
    void aStretchOverMidnightKeepsTheDoorOpenUntilTheNextMorning() {
        OpeningHours hours = hours(everyDay(List.of("18:00-02:00")));

        assertThat(hours.doorAt(at("2026-11-24T01:59"))).isEqualTo(new Door.Open());
        assertThat(hours.doorAt(at("2026-11-24T02:00"))).isInstanceOf(Door.OpensAt.class);
    }

    @Test
    void twentyFourHundredIsMidnight() {
        OpeningHours hours = hours(everyDay(List.of("18:00-24:00")));

        assertThat(hours.doorAt(at("2026-11-23T23:59"))).isEqualTo(new Door.Open());
        assertThat(hours.doorAt(at("2026-11-24T00:00"))).isInstanceOf(Door.OpensAt.class);
    }

    @Test
    void aClosedDayIsSkipped() {
        OpeningHours hours =
                new OpeningHours(week(), PARIS, List.of(LocalDate.parse("2026-12-25")));

        assertThat(said(hours, "2026-12-24T20:00")).isEqualTo("samedi 26 décembre à 9\u00A0h");
    }

    @Test
    void closingForLongerThanAnybodyPlannedIsSaidSo() {
        List<LocalDate> winter =
                LocalDate.parse("2026-11-01").datesUntil(LocalDate.parse("2027-03-01")).toList();

        assertThat(new OpeningHours(week(), PARIS, winter).doorAt(at("2026-11-23T10:00")))
                .isEqualTo(new Door.ClosedForNow());
    }

    @Test
    void hoursThatNobodyWroteAreUnknown() {
        OpeningHours hours = hours(everyDay(CLOSED));

        assertThat(hours.doorAt(at("2026-11-23T10:00"))).isEqualTo(new Door.Unknown());
        assertThat(french.week(hours)).isEmpty();
    }

    @Test
    void clockChangesDoNotMoveTheHoursOnTheWall() {
        OpeningHours hours = hours(everyDay(NINE_TO_SEVEN));

        assertThat(said(hours, "2026-10-24T23:00")).isEqualTo("demain à 9\u00A0h");
        assertThat(hours.doorAt(at("2026-10-25T09:00"))).isEqualTo(new Door.Open());
    }

    @Test
    void daysWithTheSameHoursAreToldTogether() {
        assertThat(french.week(hours(week())))
                .containsExactly(
                        "lundi – vendredi\u00A0: 9\u00A0h – 19\u00A0h",
                        "samedi\u00A0: 9\u00A0h – 12\u00A0h\u00A030 et 14\u00A0h – 18\u00A0h",
                        "dimanche\u00A0: fermé");
        assertThat(english.week(hours(week())).getFirst())
                .isEqualTo("Monday – Friday: 9\u00A0AM – 7\u00A0PM");
    }

    @Test
    void aTimeThatIsNoneIsRefusedInWords() {
        assertThatThrownBy(() -> everyDay(List.of("9h-19h")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'9h-19h' is no opening time; write it like 09:00-12:30");
        assertThatThrownBy(() -> everyDay(List.of("09:00-24:30")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String said(OpeningHours hours, String now) {
        return switch (hours.doorAt(at(now))) {
            case Door.OpensAt(var when) -> french.when(when, at(now));
            case Door other -> other.toString();
        };
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }

    private static OpeningHours hours(WeekConfig week) {
        return new OpeningHours(week, PARIS, List.of());
    }

    private static WeekConfig week() {
        return new WeekConfig(
                NINE_TO_SEVEN,
                NINE_TO_SEVEN,
                NINE_TO_SEVEN,
                NINE_TO_SEVEN,
                NINE_TO_SEVEN,
                List.of("09:00-12:30", "14:00-18:00"),
                CLOSED);
    }

    private static WeekConfig everyDay(List<String> spans) {
        return new WeekConfig(spans, spans, spans, spans, spans, spans, spans);
    }
}
