package cafe.comptoir.sshsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsOfBothLanguagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private final BundleTexts french = BundleTexts.french();
    private final BundleTexts english = BundleTexts.english();

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(french.keys()).isEqualTo(english.keys());
    }

    @Test
    void bothLanguagesMentionTheSameArguments() {
        for (String key : french.keys()) {
            assertThat(arguments(french, key)).as(key).isEqualTo(arguments(english, key));
        }
    }

    @Test
    void commandsFitIntoDiscordsMenus() {
        for (BundleTexts texts : new BundleTexts[] {french, english}) {
            for (String key : texts.keys()) {
                if (key.matches("command\\..*\\.name")) {
                    assertThat(texts.get(key)).as(key).matches("[\\p{Ll}\\d-]{1,32}");
                } else if (key.matches("command\\..*\\.description")) {
                    assertThat(texts.get(key)).as(key).hasSizeBetween(1, 100);
                }
            }
        }
    }

    @Test
    void formsAndButtonsFitDiscordsLimits() {
        for (BundleTexts texts : new BundleTexts[] {french, english}) {
            for (String key : texts.keys()) {
                if (key.matches("(.*\\.form|form)(\\.[a-z]+)?") || key.endsWith(".form.title")) {
                    assertThat(texts.get(key, "123456")).as(key).hasSizeLessThanOrEqualTo(45);
                } else if (key.endsWith(".hint")) {
                    assertThat(texts.get(key)).as(key).hasSizeLessThanOrEqualTo(100);
                } else if (key.startsWith("button.")) {
                    assertThat(texts.get(key)).as(key).hasSizeLessThanOrEqualTo(80);
                }
            }
        }
    }

    @Test
    void nobodyIsAddressedAsAChildInFrench() {
        for (String key : french.keys()) {
            assertThat(french.get(key, "a", "b", "c"))
                    .as(key)
                    .doesNotContainPattern("(?iU)\\b(tu|te|toi|ton|ta|tes)\\b");
        }
    }

    @Test
    void noFrenchLineBreaksBeforeAMark() {
        for (String key : french.keys()) {
            assertThat(french.get(key, "a", "b", "c")).as(key).doesNotContainPattern(" [?!:;»]|« ");
        }
    }

    private static Set<String> arguments(BundleTexts texts, String key) {
        TreeSet<String> found = new TreeSet<>();
        ARGUMENT.matcher(texts.get(key, "{0}", "{1}", "{2}"))
                .results()
                .map(MatchResult::group)
                .forEach(found::add);
        return found;
    }
}
