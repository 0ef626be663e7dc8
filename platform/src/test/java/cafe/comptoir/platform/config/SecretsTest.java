package cafe.comptoir.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String SECRET = "s3cr3t-MTA.hunter2";

    @TempDir Path root;

    @Test
    void aSecretComesFromTheEnvironment() throws Exception {
        HomeFolder home = new HomeFolder(root).with("host: h\npassword: ${VAULT_PASSWORD}\n");
        home.environment.put("VAULT_PASSWORD", SECRET + "\n");

        Shop.Strict config = home.read(Shop.Strict.class);

        assertThat(config.password().reveal()).isEqualTo(SECRET);
        assertThat(config.toString()).doesNotContain(SECRET).contains("***");
        assertThat(home.warnings).isEmpty();
    }

    @Test
    void aSecretComesFromTheFirstLineOfAFile() throws Exception {
        Files.writeString(root.resolve("password.txt"), SECRET + "\nmore\n");
        HomeFolder home = new HomeFolder(root).with("host: h\npassword: file:password.txt\n");

        assertThat(home.read(Shop.Strict.class).password().reveal()).isEqualTo(SECRET);
    }

    @Test
    void aSecretInTheFileItselfWorksAndIsWarnedAbout() throws Exception {
        HomeFolder home = new HomeFolder(root).with("host: h\npassword: " + SECRET + "\n");

        assertThat(home.read(Shop.Strict.class).password().reveal()).isEqualTo(SECRET);
        assertThat(home.warnings)
                .singleElement()
                .asString()
                .startsWith("config/shop.yml:2: 'password' is written out in this file")
                .doesNotContain(SECRET);
    }

    @Test
    void aVariableThatIsNotSetIsNamed() throws Exception {
        assertThat(
                        new HomeFolder(root)
                                .with("host: h\npassword: ${NOT_THERE}\n")
                                .problems(Shop.Strict.class))
                .containsExactly(
                        "config/shop.yml:2: 'password' needs the environment variable NOT_THERE, which is not set");
    }

    @Test
    void anOptionalSecretWhoseVariableWasNamedByHandMustBeThere() throws Exception {
        assertThat(new HomeFolder(root).with("token: ${MY_TOKEN}\n").problems(HostConfig.class))
                .containsExactly(
                        "config/shop.yml:1: 'token' needs the environment variable MY_TOKEN, which is not set");
    }

    @Test
    void aMissingOrEmptySecretFileIsNamed() throws Exception {
        Files.writeString(root.resolve("empty"), "\n");
        Files.write(root.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThat(problem("file:gone")).endsWith("needs the file gone, which does not exist");
        assertThat(problem("file:empty")).endsWith("needs a secret in the first line of empty");
        assertThat(problem("file:binary"))
                .endsWith("cannot be read from binary: it is no text file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host: h\npassword: \"" + SECRET + "\n",
                "host: h\npassword: [" + SECRET + "\n",
                "host: h\npassword: { a: " + SECRET + " }\n",
                "host: h\npassword: " + SECRET + ": x\n",
                "host: h\npassword: *" + SECRET + "\n",
                "host: h\npassword: ${A}" + SECRET + "\n",
                "host: h\n  password " + SECRET + "\n",
                "password: " + SECRET + "\n- x\n",
            })
    void noProblemEverShowsASecret(String yaml) throws Exception {
        assertThat(new HomeFolder(root).with(yaml).problems(Shop.Strict.class))
                .isNotEmpty()
                .noneMatch(problem -> problem.contains("hunter2"));
    }

    private String problem(String secret) throws Exception {
        return new HomeFolder(root)
                .with("host: h\npassword: " + secret + "\n")
                .problems(Shop.Strict.class)
                .getFirst();
    }
}
