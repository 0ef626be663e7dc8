package cafe.comptoir.staffchat.announce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    /** A Sunday, 15:00 in Paris. */
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    private final Moments moments =
            new Moments(Clock.fixed(NOW, ZoneOffset.UTC), ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @CsvSource({
        "demain 9h, 2026-11-23T09:00",
        "Demain à 9 h 30, 2026-11-23T09:30",
        "après-demain 8h, 2026-11-24T08:00",
        "aujourd’hui 18:30, 2026-11-22T18:30",
        "18h, 2026-11-22T18:00",
        "14:59, 2026-11-23T14:59",
        "lundi 18:30, 2026-11-23T18:30",
        "dimanche 14h, 2026-11-29T14:00",
        "le 25/12 à 8h, 2026-12-25T08:00",
        "01/03 8h, 2027-03-01T08:00",
        "1/3/2028 8h05, 2028-03-01T08:05",
        "2027-01-02 10:00, 2027-01-02T10:00",
        "tomorrow at 9:00, 2026-11-23T09:00",
        "on friday 7h, 2026-11-27T07:00",
        "tomorrow at 6pm, 2026-11-23T18:00",
        "tomorrow 9:30 am, 2026-11-23T09:30",
        "monday 12:15 pm, 2026-11-23T12:15"
    })
    void peopleWriteWhenAsTheyAreUsedTo(String text, LocalDateTime expected) {
        assertThat(moments.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bientôt",
                "demain",
                "25h",
                "31/04 9h",
                "12",
                "lundi 9h ou 10h",
                "42/1 8h",
                "tomorrow 14pm"
            })
    void whatNobodyUnderstandsIsNoMoment(String text) {
        assertThat(moments.parse(text)).isEmpty();
    }

    @Test
    void aTimeThatTheClockChangeLeavesOutIsTheFirstAfterIt() {
        assertThat(moments.instant(LocalDateTime.parse("2027-03-28T02:30")))
                .isEqualTo("2027-03-28T01:00:00Z");
    }

    @Test
    void aTimeThatComesTwiceIsTheFirst() {
        assertThat(moments.instant(LocalDateTime.parse("2027-10-31T02:30")))
                .isEqualTo("2027-10-31T00:30:00Z");
    }
}
