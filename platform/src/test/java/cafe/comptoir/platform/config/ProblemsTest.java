package cafe.comptoir.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    @TempDir Path root;

    @Test
    void allProblemsOfAFileAreReportedAtOnce() throws Exception {
        String yaml =
                """
                max-opne: 4
                idle: 90
                mode: lowd
                zone: Europe/Pari
                max-open: 3
                max-open: 4
                desk:
                  nmae: back
                  seats: many
                staff: employee
                desks:
                  - name: nowhere
                  - { seats: [1] }
                stock: { pens: x }
                """;

        assertThat(new HomeFolder(root).with(yaml).problems(Shop.class))
                .containsExactly(
                        "config/shop.yml:1: 'max-opne' is unknown. Did you mean 'max-open'?",
                        "config/shop.yml:2: 'idle' must be a duration such as 90s, 36h or 7d, not '90'",
                        "config/shop.yml:3: 'mode' must be one of loud, very-quiet, not 'lowd'. Did you mean 'loud'?",
                        "config/shop.yml:4: 'zone' must be a time zone, for example Europe/Paris, not 'Europe/Pari'. Did you mean 'Europe/Paris'?",
                        "config/shop.yml:6: 'max-open' stands here a second time; the first is in line 5",
                        "config/shop.yml:8: 'nmae' is unknown in 'desk'. Did you mean 'name'?",
                        "config/shop.yml:9: 'desk.seats' must be a whole number, for example 3, not 'many'",
                        "config/shop.yml:10: 'staff' must be a list, for example [one, two], not 'employee'",
                        "config/shop.yml:12: 'desks[1]': a desk must be somewhere",
                        "config/shop.yml:13: 'desks[2].seats' must be a whole number, for example 3, not a list",
                        "config/shop.yml:14: 'stock.pens' must be a whole number, for example 3, not 'x'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    max-open: 21      | 'max-open' must be between 1 and 20
                    max-open: 3.5     | 'max-open' must be a whole number, for example 3, not '3.5'
                    max-open: 9999999999 | 'max-open' must be a whole number, for example 3, not '9999999999'
                    max-open:         | 'max-open' has no value; it must be a whole number, for example 3
                    ratio: 0,5        | 'ratio' must be a number, for example 0.5, not '0,5'
                    open: oui         | 'open' must be true or false, not 'oui'
                    opens: 25:00      | 'opens' must be a time of day, for example 18:30, not '25:00'
                    until: 2026-02-30 | 'until' must be a date, for example 2026-12-31, not '2026-02-30'
                    rest: lunid       | 'rest' must be a day such as lundi, not 'lunid'. Did you mean 'lundi'?
                    idle: 10s         | 'idle' must be at least 1m
                    word: abcdefghijk | 'word' must have at most 10 characters
                    desk: 3           | 'desk' must be a group of settings of the form 'key: value', each on a line of its own, not '3'
                    role: Big Boss    | 'role' must be the name of a role, for example employee, not 'Big Boss'
                    xyz: 1            | 'xyz' is unknown. Known here: max-open, big, ratio, open, mode, idle, opens, until, rest, zone, role, word, empty, greeting, secret, note, desk, second, staff, desks, stock, hours.
                    """)
    void aWrongValueIsToldWhatWouldBeRight(String line, String message) throws Exception {
        assertThat(new HomeFolder(root).with(line + "\n").problems(Shop.class))
                .containsExactly("config/shop.yml:1: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    max-open: 3\\nword: it's: x         | 2 | this ':' is one too many; put a text that contains ': ' in quotes, or check the indentation
                    max-open: 3\\nwo                    | 2 | this line has no ':'; settings have the form 'key: value'
                    max-open: 3\\n\\tword: x            | 2 | a tab cannot indent a line of YAML; use spaces
                    desk:\\n  name: x\\n\\tseats: 3     | 3 | a tab cannot indent a line of YAML; use spaces
                    word: @x                            | 1 | a text cannot begin with @; put it in quotes
                    word: %x                            | 1 | a text cannot begin with %; put it in quotes
                    word: *x                            | 1 | a text cannot begin with *; put it in quotes
                    max-open: 3\\nword: "x              | 3 | the file ends in the middle of a text in quotes
                    staff: [ceo\\nmax-open: 3           | 2 | a '[' or '{' before this is not closed, or a ',' is missing
                    max-open: 3\\n  word: x             | 2 | this ':' is one too many; put a text that contains ': ' in quotes, or check the indentation
                      max-open: 3\\nword: x             | 2 | the indentation does not fit the lines above
                    max-open: 3\\n---\\nword: x         | 2 | a line '---' begins a second document; one file holds one
                    - 3                                 | 1 | a file is made of lines of the form 'key: value'
                    just words                          | 1 | a file is made of lines of the form 'key: value'
                    ? [a]\\n: 3                         | 1 | a key must be a single word
                    """)
    void whatIsNoYamlIsToldWhereAndWhy(String text, int line, String message) throws Exception {
        String yaml = text.replace("\\n", "\n").replace("\\t", "\t") + "\n";
        if (text.startsWith("max-open: 3\\nword: x")) {
            yaml = "  " + yaml;
        }

        assertThat(new HomeFolder(root).with(yaml).problems(Shop.class))
                .containsExactly("config/shop.yml:%d: %s".formatted(line, message));
    }

    @Test
    void aFileInAnotherEncodingIsToldTheLine() throws Exception {
        byte[] latin1 = "max-open: 3\n# été\nword: x\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new HomeFolder(root).with(latin1).problems(Shop.class))
                .containsExactly(
                        "config/shop.yml:2: this line is not UTF-8; save the file with the encoding UTF-8");
    }

    @Test
    void aFileOfZerosAfterAPowerCutIsToldSo() throws Exception {
        assertThat(new HomeFolder(root).with("max-open: 3\n\0\0\0").problems(Shop.class))
                .containsExactly("config/shop.yml:2: the character U+0000 cannot stand in YAML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n  \n"})
    void anEmptyFileIsNotTakenForDefaults(String nothing) throws Exception {
        assertThat(new HomeFolder(root).with(nothing).problems(Shop.class))
                .containsExactly(
                        "config/shop.yml:1: the file is empty; delete it and start again: it is written anew with all defaults");
    }

    @Test
    void aFileWithEverythingCommentedOutMeansDefaults() throws Exception {
        Shop shop = new HomeFolder(root).with("# max-open: 5\n").read(Shop.class);

        assertThat(shop.maxOpen()).isEqualTo(3);
    }

    @Test
    void aGroupWithEverythingCommentedOutMeansDefaults() throws Exception {
        Shop shop =
                new HomeFolder(root).with("desk:\n  # seats: 5\nstaff:\nstock:\n").read(Shop.class);

        assertThat(shop.desk().seats()).isEqualTo(1);
        assertThat(shop.staff()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoProblem() throws Exception {
        assertThat(new HomeFolder(root).with("\uFEFFmax-open: 5\n").read(Shop.class).maxOpen())
                .isEqualTo(5);
    }

    @Test
    void anAnchorThatContainsItselfIsAProblemAndNoHang() throws Exception {
        assertThat(new HomeFolder(root).with("desks: &a [*a]\n").problems(Shop.class))
                .singleElement()
                .asString()
                .startsWith("config/shop.yml:1: 'desks[1]'");
    }

    @Test
    void aMissingSettingIsNamedWithItsGroup() throws Exception {
        assertThat(
                        new HomeFolder(root)
                                .with("port: 22\ninner:\n  {}\nhost: h\npassword: p\n")
                                .problems(Shop.Strict.class))
                .containsExactly(
                        "config/shop.yml:3: 'inner.pause' is missing; it must be a duration such as 90s, 36h or 7d");
    }

    @Test
    void checkingDoesNotWriteAMissingFile() {
        assertThat(new HomeFolder(root).problems(Shop.class)).isEmpty();
        assertThat(Files.exists(root.resolve(HomeFolder.FILE))).isFalse();
    }

    @Test
    void anAdminMustBeARoleOfTheFile() throws IOException {
        assertThat(new HomeFolder(root).with("admins: [boss]\n").problems(HostConfig.class))
                .containsExactly(
                        "config/shop.yml:1: 'admins' names the role 'boss', which 'roles' does not have");
    }
}
