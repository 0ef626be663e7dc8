package cafe.comptoir.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.platform.config.ProblemSamples.Sample;
import cafe.comptoir.platform.i18n.Reason;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong in a file is told in French and in English. */
class ProblemLanguagesTest {

    @TempDir Path root;

    @ParameterizedTest
    @MethodSource("samples")
    void eachIsToldInBothLanguages(Sample sample) throws Exception {
        List<Problem> problems = sample.trial().in(ProblemSamples.home(root), root);

        assertThat(problems)
                .extracting(problem -> problem.reason().in(Locale.FRENCH).replace('\u00A0', ' '))
                .anySatisfy(line -> assertThat(line).startsWith(sample.french()));
        assertThat(problems)
                .allSatisfy(problem ->
                        assertThat(problem.reason().in(Locale.ENGLISH))
                                .startsWith(problem.file() + ":" + problem.line() + ": ")
                                .doesNotContain("«", " doit ", " n'"));
    }

    @Test
    void noKindOfProblemIsLeftOut() throws Exception {
        Set<String> told = new TreeSet<>();
        int count = 0;
        for (Sample sample : ProblemSamples.all()) {
            Path home = Files.createDirectory(root.resolve("home" + count++));
            sample.trial()
                    .in(ProblemSamples.home(home), home)
                    .forEach(problem -> collect(problem.reason(), told));
        }

        assertThat(told).containsAll(kinds());
    }

    static List<Sample> samples() {
        return ProblemSamples.all();
    }

    private static void collect(Object part, Set<String> keys) {
        if (part instanceof Reason.Text text) {
            keys.add(text.key());
            text.arguments().forEach(argument -> collect(argument, keys));
        }
    }

    private static List<String> kinds() throws Exception {
        Properties texts = new Properties();
        try (InputStream file = Reason.class.getResourceAsStream("reasons_en.properties")) {
            texts.load(file);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("yaml-"))
                .sorted()
                .toList();
    }
}
