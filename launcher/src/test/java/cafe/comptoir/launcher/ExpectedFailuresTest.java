package cafe.comptoir.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each is one clear line, and its exit code says whether trying again may help. */
class ExpectedFailuresTest {

    @TempDir private Path home;

    @Test
    void portInUse() {
        try (Sandbox other = Sandbox.start(SandboxOptions.cafe())) {
            String port = Integer.toString(other.port());

            Typed typed = Typed.comptoir("sandbox", "--no-host", "--port", port);

            assertThat(typed.exit()).isEqualTo(1);
            assertThat(typed.err()).hasLineCount(1).startsWith("Port %s is in use".formatted(port));
        }
    }

    @Test
    void worldThatAnotherSandboxHas() {
        try (Sandbox _ = Sandbox.start(SandboxOptions.cafe().withWorld(home))) {
            Typed typed =
                    Typed.comptoir(
                            "sandbox", "--no-host", "--port", "0", "--world", home.toString());

            assertThat(typed.exit()).isEqualTo(1);
            assertThat(typed.err())
                    .hasLineCount(1)
                    .startsWith("Another sandbox has the world in " + home);
        }
    }

    @Test
    void damagedWorld() throws IOException {
        Files.writeString(home.resolve("world.jsonl"), "{}\n");

        Typed typed =
                Typed.comptoir("sandbox", "--no-host", "--port", "0", "--world", home.toString());

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).hasLineCount(1).startsWith("The world in " + home + " is damaged");
    }

    @Test
    void noToken() throws IOException {
        Files.writeString(home.resolve("comptoir.yml"), "token: ${NO_SUCH_VARIABLE_ANYWHERE}\n");

        Typed typed = Typed.comptoir("run", "--home", home.toString());

        assertThat(typed.exit()).isEqualTo(3);
        assertThat(typed.err()).contains("NO_SUCH_VARIABLE_ANYWHERE").hasLineCount(1);
    }

    @Test
    void refusedToken() throws IOException {
        givenToken("not-the-bots-token");

        try (Sandbox discord = Sandbox.start(SandboxOptions.cafe())) {
            Typed typed = runAgainst(discord);

            assertThat(typed.exit()).isEqualTo(3);
            assertThat(typed.err()).contains("refuses the token").hasLineCount(1);
        }
    }

    @Test
    void switchedOffIntent() throws IOException {
        SandboxOptions strict = SandboxOptions.cafe().withPrivilegedIntents(Set.of());
        givenToken(strict.token());

        try (Sandbox discord = Sandbox.start(strict)) {
            Typed typed = runAgainst(discord);

            assertThat(typed.exit()).isEqualTo(3);
            assertThat(typed.err())
                    .contains("\"Server Members Intent\"", "\"Message Content Intent\"")
                    .hasLineCount(1);
        }
    }

    @Test
    void addressThatIsNone() {
        Typed typed = Typed.comptoir("run", "--home", home.toString(), "--discord", "ht tp://x");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err())
                .startsWith(
                        "Invalid value for option '--discord': 'ht tp://x' is no address; write it like http://127.0.0.1:7700")
                .hasLineCount(2);
    }

    private Typed runAgainst(Sandbox discord) {
        return Typed.comptoir("run", "--home", home.toString(), "--discord", discord.url());
    }

    /** Through a file: a secret written out is warned about. */
    private void givenToken(String token) throws IOException {
        Path secret = Files.writeString(home.resolve("token"), token);
        Files.writeString(home.resolve("comptoir.yml"), "token: file:%s\n".formatted(secret));
    }
}
