package cafe.comptoir.api.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteTest {

    @Test
    void whatPeopleWroteIsQuotedLineByLine() {
        assertThat(Quote.block("un\ndeux", 100)).isEqualTo("> un\n> deux");
    }

    @Test
    void markdownIsShownAndNotObeyed() {
        assertThat(Quote.line("**gras** et `code`", 100))
                .isEqualTo("\\*\\*gras\\*\\* et \\`code\\`");
    }

    @Test
    void aLinkShowsWhereItLeads() {
        assertThat(Quote.line("[ici](https://piege.example)", 100))
                .isEqualTo("[ici]\\(https://piege.example)");
    }

    @Test
    void aTitleIsNoLargerThanTheRest() {
        assertThat(Quote.block("# Gros\n-# petit\n- point\n#7", 100))
                .isEqualTo("> \\# Gros\n> \\-# petit\n> - point\n> #7");
    }

    @Test
    void marksThatGoOverSeveralLinesAreNotObeyedEither() {
        assertThat(Quote.block("||a\nb||", 100)).isEqualTo("> \\||a\n> b\\||");
    }

    @Test
    void whatIsTooLongIsCutWithoutTearingACharacter() {
        assertThat(Quote.cut("abcdef", 4)).isEqualTo("abc…");
        assertThat(Quote.cut("ab😀def", 4)).isEqualTo("ab…");
        assertThat(Quote.cut("abcd", 4)).isEqualTo("abcd");
    }

    @Test
    void ofTooManyLinesThoseThatFitAreShownWhole() {
        List<String> names = List.of("Hugo", "Inès", "Léo");

        assertThat(Quote.fitting(names, ", ", 15, "et %d de plus"::formatted))
                .isEqualTo("Hugo, Inès, Léo");
        assertThat(Quote.fitting(names, ", ", 14, "+%d"::formatted)).isEqualTo("Hugo, Inès, +1");
        assertThat(Quote.fitting(names, ", ", 13, "+%d"::formatted)).isEqualTo("Hugo, +2");
    }
}
