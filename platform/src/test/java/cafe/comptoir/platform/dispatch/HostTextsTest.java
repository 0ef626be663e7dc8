package cafe.comptoir.platform.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class HostTextsTest {

    private final HostTexts texts = new HostTexts();

    @ParameterizedTest
    @EnumSource(HostText.class)
    void everyTextIsThereInFrenchAndEnglish(HostText text) {
        String french = texts.get(Locale.FRENCH, text, "X'{1}");
        String english = texts.get(Locale.ENGLISH, text, "X'{1}");

        assertThat(french).isNotBlank().isNotEqualTo(english).doesNotContain("''", "{0}");
        assertThat(english).isNotBlank().doesNotContain("''", "{0}");
        assertThat(texts.get(Locale.GERMAN, text, "X'{1}")).isEqualTo(english);
    }
}
