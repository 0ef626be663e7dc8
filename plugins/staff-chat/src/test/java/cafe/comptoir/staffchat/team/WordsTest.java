package cafe.comptoir.staffchat.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L'IMPRIMANTE ne marche pas | imprim",
                "imprimée de travers | imprimé",
                "Plus de réseau !            | reseau",
                "plus de reseau              | réseau",
                "j'ai oublié mon mot de passe | mot de passe",
                "le Wi-Fi est lent           | wi-fi",
                "un cœur                     | coeur",
                "E\u0301cran noir            | écran",
            })
    void beginningsOfWordsAreFoundWhateverAccentsAndCapitals(String text, String beginning) {
        assertThat(new Words(text).hold(beginning)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "réimprimer           | imprim",
                "le mot et le passe   | mot de passe",
                "mot de               | mot de passe",
                "rien                 | ''",
                "''                   | imprim",
            })
    void whatStandsInsideAWordOrApartIsNot(String text, String beginning) {
        assertThat(new Words(text).hold(beginning)).isFalse();
    }

    @Test
    void punctuationAloneIsNoWord() {
        assertThat(new Words("… !?").hold("?")).isFalse();
    }
}
