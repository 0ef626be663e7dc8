package cafe.comptoir.platform.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.platform.boot.Host;
import cafe.comptoir.platform.boot.TestJar;
import cafe.comptoir.platform.boot.sample.FailingPlugins;
import cafe.comptoir.platform.boot.sample.PingPlugin;
import com.google.inject.Injector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import net.dv8tion.jda.api.JDA;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class PluginShelfTest {

    @TempDir Path home;
    private Artifacts artifacts;
    private PluginShelf shelf;

    @BeforeEach
    void open() throws Exception {
        artifacts = new Artifacts(home.resolve("work"));
        shelf = new PluginShelf(home.resolve("work"), PluginShelfTest.class.getClassLoader());
    }

    @Test
    void aPluginHasClassesOfItsOwnAndTheContractOfTheHost() throws Exception {
        ClassLoader loader = load(TestJar.ping("1.0.0"), "ping.jar").loader();

        Class<?> ping = loader.loadClass(PingPlugin.class.getName());

        assertThat(ping).isNotEqualTo(PingPlugin.class);
        assertThat(BotPlugin.class).isAssignableFrom(ping);
        for (Class<?> exported :
                new Class<?>[] {JDA.class, Injector.class, Logger.class, Jdbi.class}) {
            assertThat(loader.loadClass(exported.getName())).isSameAs(exported);
        }
    }

    @Test
    void aPluginSeesNothingElseOfTheHosts() throws Exception {
        ClassLoader loader = load(TestJar.ping("1.0.0"), "ping.jar").loader();

        assertThatThrownBy(() -> loader.loadClass(Host.class.getName()))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> loader.loadClass("org.yaml.snakeyaml.Yaml"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(loader.getResource("logback-test.xml")).isNull();
        assertThat(Collections.list(loader.getResources("META-INF/MANIFEST.MF"))).isEmpty();
    }

    @Test
    void aPluginSeesTheClassesOfOneItDependsOn() throws Exception {
        ClassLoader base = load(TestJar.ping("1.0.0"), "ping.jar").loader();
        ClassLoader dependent =
                load(
                                TestJar.plugin("echo", "1.0.0", FailingPlugins.Stop.class)
                                        .with("depends: [ping]"),
                                "echo.jar")
                        .loader();

        assertThat(dependent.loadClass(PingPlugin.class.getName()))
                .isSameAs(base.loadClass(PingPlugin.class.getName()));
    }

    @Test
    void overwritingTheDroppedJarDoesNotTouchLoadedClasses() throws Exception {
        Path jar = TestJar.ping("1.0.0").drop(home.resolve("plugins/ping.jar"));
        LoadedPlugin loaded = shelf.load(artifacts.take(new PluginSource.Jar(jar)));

        Files.write(jar, new byte[] {0});

        assertThat(loaded.loader().loadClass(PingPlugin.class.getName())).isNotNull();
    }

    @Test
    void oneThatCannotBeLoadedLeavesTheOthersLoadable() throws Exception {
        PluginArtifact orphan =
                take(
                        TestJar.plugin("orphan", "1.0.0", FailingPlugins.Stop.class)
                                .with("depends: [nobody]"),
                        "orphan.jar");

        assertThatThrownBy(() -> shelf.load(orphan)).isInstanceOf(BadPluginException.class);
        assertThat(load(TestJar.ping("1.0.0"), "ping.jar").loader()).isNotNull();
    }

    @Test
    void inPlaceClassesAreTheTestsOwnAndResourcesThePluginsOwn() throws Exception {
        Path folder = Files.createDirectory(home.resolve("classes"));
        Files.writeString(
                folder.resolve("plugin.yml"),
                """
                id: ping
                version: 1.0.0
                name: { fr: Ping, en: Ping }
                entry: %s
                module: x.Y
                api: "^1.0"
                """
                        .formatted(PingPlugin.class.getName()));
        var source = new PluginSource.InPlace(folder, PluginShelfTest.class.getClassLoader());

        LoadedPlugin loaded = shelf.load(artifacts.take(source));

        assertThat(loaded.type("entry", PingPlugin.class.getName(), BotPlugin.class))
                .isSameAs(PingPlugin.class);
        assertThat(Collections.list(loaded.loader().getResources("plugin.yml"))).hasSize(1);
    }

    private LoadedPlugin load(TestJar jar, String name) throws BadPluginException {
        return shelf.load(take(jar, name));
    }

    private PluginArtifact take(TestJar jar, String name) throws BadPluginException {
        return artifacts.take(
                new PluginSource.Jar(jar.drop(home.resolve("plugins").resolve(name))));
    }
}
