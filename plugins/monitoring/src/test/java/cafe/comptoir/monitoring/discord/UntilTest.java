package cafe.comptoir.monitoring.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It is Monday, half past two in the afternoon in Paris. */
class UntilTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-11-23T13:30:00Z");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "30m, 2026-11-23T14:00:00Z",
                "45, 2026-11-23T14:15:00Z",
                "2h, 2026-11-23T15:30:00Z",
                "1h30, 2026-11-23T15:00:00Z",
                "18h, 2026-11-24T07:30:00Z",
                "1j 2h, 2026-11-24T15:30:00Z",
                "2 days, 2026-11-25T13:30:00Z",
                "18:30, 2026-11-23T17:30:00Z",
                "18h30, 2026-11-23T17:30:00Z",
                "08 h 15, 2026-11-24T07:15:00Z",
                "9:00, 2026-11-24T08:00:00Z",
                "à 18h, 2026-11-23T17:00:00Z",
                "Jusqu'à 18h05, 2026-11-23T17:05:00Z",
                "until 18, 2026-11-23T17:00:00Z"
            })
    void whatPeopleWriteIsAMoment(String text, Instant expected) {
        assertThat(Until.moment(text, NOW, PARIS)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demain", "25:00", "24h61", "0m", "91j", "à midi"})
    void whatIsNoMomentIsNotGuessedAt(String text) {
        assertThat(Until.moment(text, NOW, PARIS)).isEmpty();
    }
}
