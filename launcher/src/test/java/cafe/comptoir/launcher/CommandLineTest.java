package cafe.comptoir.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "tour", "run", "check"})
    void everyCommandExplainsItselfWithAnExample(String name) {
        Typed typed = Typed.comptoir(name, "-h");

        assertThat(typed.exit()).isZero();
        assertThat(typed.out())
                .startsWith("Usage: comptoir " + name)
                .containsPattern("Examples?:\n  .*comptoir " + name);
    }

    @Test
    void helpNamesTheCommandsOfPeopleOnly() {
        Typed typed = Typed.comptoir("--help");

        assertThat(typed.out())
                .contains("sandbox", "tour", "run", "check")
                .doesNotContain("warm-up");
    }

    @Test
    void noCommandIsWrongUsage() {
        Typed typed = Typed.comptoir();

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).startsWith("Say what to do").contains("Usage: comptoir");
    }

    @Test
    void misspeltOptionIsAnsweredWithTheNearest() {
        Typed typed = Typed.comptoir("sandbox", "--prot", "7700");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err())
                .isEqualTo(
                        "'--prot' is unknown here. Did you mean '--port'?%n'comptoir sandbox -h' says how it is used.%n"
                                .formatted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "99999", "-1", "123456789012"})
    void portThatIsNoneIsAWrongCommandLine(String port) {
        Typed typed = Typed.comptoir("sandbox", "--port", port);

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err())
                .contains("'%s' is no port, which is a number from 0 to 65535".formatted(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:7700", "ftp://127.0.0.1", "http://", "localhost"})
    void addressOfADiscordIsOfTheWeb(String address) {
        Typed typed = Typed.comptoir("run", "--discord", address);

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("'%s' is no address".formatted(address));
    }

    @Test
    void wordTooManyIsNamed() {
        assertThat(Typed.comptoir("check", "extra").err()).startsWith("'extra' is unknown here.\n");
    }

    @Test
    void checkOfAFolderThatIsNotThereIsOneLine() {
        Typed typed = Typed.comptoir("check", "--home", folder.resolve("none").toString());

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).hasLineCount(1).contains("there is no such home folder");
    }

    @Test
    void checkTellsEveryProblemWithItsLine() throws IOException {
        Files.writeString(
                folder.resolve("comptoir.yml"), "langage: fr\nadmins: [boss]\ntime-zone: Paris\n");

        Typed typed = Typed.comptoir("check", "--home", folder.toString());

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out())
                .contains("comptoir.yml:1: 'langage' is unknown. Did you mean 'language'?")
                .contains("comptoir.yml:3:");
    }
}
