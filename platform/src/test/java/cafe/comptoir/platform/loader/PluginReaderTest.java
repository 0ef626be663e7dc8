package cafe.comptoir.platform.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cafe.comptoir.platform.boot.TestJar;
import cafe.comptoir.platform.boot.sample.PingPlugin;
import cafe.comptoir.platform.i18n.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginReaderTest {

    @TempDir Path folder;

    @Test
    void readsWhatAPluginSaysOfItself() throws Exception {
        Path jar =
                TestJar.ping("1.2.0")
                        .with("intents: [GUILD_MEMBERS]")
                        .with("permissions: [MANAGE_CHANNELS]")
                        .with("capabilities: [storage, files]")
                        .drop(folder.resolve("ping.jar"));

        PluginDescriptor plugin = PluginReader.jar(jar, "plugins/ping.jar");

        assertThat(plugin.id()).isEqualTo("ping");
        assertThat(plugin.version()).isEqualTo("1.2.0");
        assertThat(plugin.intents()).containsExactly(GatewayIntent.GUILD_MEMBERS);
        assertThat(plugin.permissions()).containsExactly(DiscordPermission.MANAGE_CHANNELS);
        assertThat(plugin.permissions().getFirst().jda()).isEqualTo(Permission.MANAGE_CHANNEL);
        assertThat(plugin.needs(Capability.STORAGE)).isTrue();
        assertThat(plugin.needs(Capability.NETWORK)).isFalse();
        assertThat(plugin.info().name(Locale.FRENCH)).isEqualTo("ping");
        assertThat(plugin.fitsContract()).isTrue();
    }

    @Test
    void refusesAJarThatCarriesTheContractAndSaysWhichPackage() {
        Path jar =
                TestJar.ping("1.0.0")
                        .text("cafe/comptoir/api/plugin/BotPlugin.class", "x")
                        .text("META-INF/versions/21/org/slf4j/Logger.class", "x")
                        .text("org/jspecify/README.txt", "harmless")
                        .drop(folder.resolve("fat.jar"));

        assertThat(reasons(jar))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "plugins/p.jar: carries classes of cafe.comptoir.api,"),
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "plugins/p.jar: carries classes of org.slf4j,"));
    }

    @Test
    void namesEveryProblemOfADescriptorWithItsLine() {
        Path jar =
                TestJar.plugin("ping", "1.0.0", PingPlugin.class)
                        .with("intens: [GUILD_MEMBERS]")
                        .with("capabilities: [strage]")
                        .drop(folder.resolve("typo.jar"));

        assertThat(reasons(jar))
                .anySatisfy(line ->
                        assertThat(line)
                                .startsWith("plugins/p.jar!/plugin.yml:7:")
                                .contains("intens")
                                .contains("intents"))
                .anySatisfy(line ->
                        assertThat(line)
                                .startsWith("plugins/p.jar!/plugin.yml:8:")
                                .contains("storage"));
    }

    @Test
    void refusesAnIdThatIsTheHostsOwnAndAVersionThatIsNone() {
        Path jar =
                TestJar.plugin("comptoir", "one", PingPlugin.class).drop(folder.resolve("odd.jar"));

        assertThat(String.join("\n", reasons(jar)))
                .contains("'comptoir' is no plugin id")
                .contains("version 'one' is none");
    }

    @Test
    void refusesAJarThatIsNoPlugin() {
        Path jar = TestJar.ping("1.0.0").without("plugin.yml").drop(folder.resolve("library.jar"));

        assertThat(reasons(jar))
                .containsExactly(
                        "plugins/p.jar: has no plugin.yml at its root, so it is no plugin");
    }

    @Test
    void refusesHalfAJar() throws Exception {
        byte[] whole = TestJar.ping("1.0.0").bytes();
        Path jar = Files.write(folder.resolve("half.jar"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(reasons(jar))
                .singleElement()
                .asString()
                .startsWith("plugins/p.jar: is no complete JAR");
    }

    private static List<String> reasons(Path jar) {
        return catchThrowableOfType(
                        BadPluginException.class, () -> PluginReader.jar(jar, "plugins/p.jar"))
                .reasons()
                .stream()
                .map(Reason::toString)
                .toList();
    }
}
