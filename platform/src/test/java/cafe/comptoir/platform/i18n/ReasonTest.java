package cafe.comptoir.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReasonTest {

    private static final Reason WAITS = Reason.of("waits-for", "rota-1000");

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(Bundles.beside(Reason.class, "reasons", Locale.FRENCH).differences()).isEmpty();
    }

    @Test
    void isSaidInThePersonsLanguageAndLoggedInEnglish() {
        assertThat(WAITS.in(Locale.FRANCE)).isEqualTo("Il attend le module rota-1000.");
        assertThat(WAITS.in(Locale.GERMAN)).isEqualTo("It waits for plugin rota-1000.");
        assertThat(WAITS).hasToString("It waits for plugin rota-1000.");
    }

    @Test
    void reasonInsideAReasonSpeaksTheSameLanguage() {
        Reason nested = Reason.of("keeps-running", WAITS, "1.0.0");

        assertThat(nested.in(Locale.FRENCH))
                .isEqualTo(
                        "Il attend le module rota-1000.\nLa version 1.0.0 continue de fonctionner.");
    }

    @Test
    void idsOfDiscordAreNotGroupedAsNumbersAre() {
        Reason reason = Reason.of("waits-for", 1_200_000_000_000_000_000L);

        assertThat(reason.in(Locale.FRENCH)).contains(" 1200000000000000000.");
    }

    @Test
    void linesLeaveOutWhatSaysNothing() {
        assertThat(Reason.lines(List.of(Reason.none(), WAITS))).isEqualTo(WAITS);
        assertThat(Reason.lines(List.of()).isNone()).isTrue();
        assertThat(Reason.lines(List.of(WAITS, Reason.quoted("the {ball} is lost"))))
                .hasToString("It waits for plugin rota-1000.\nthe {ball} is lost");
    }

    @Test
    void textThatIsNotThereIsNoticedWhereItIsAskedFor() {
        assertThatThrownBy(() -> Reason.of("no-such-text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-text");
    }
}
