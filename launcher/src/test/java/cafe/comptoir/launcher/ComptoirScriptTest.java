package cafe.comptoir.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.launcher.FakeCheckout.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComptoirScriptTest {

    @TempDir private Path top;
    private FakeCheckout checkout;

    @BeforeEach
    void layOut() throws IOException {
        checkout = new FakeCheckout(top);
    }

    @Test
    void firstStartBuildsTrainsAndRuns() throws Exception {
        checkout.maven();
        Path jdk = checkout.jdk();

        Outcome outcome =
                checkout.run(Map.of("JAVA_HOME", jdk.toString()), "check", "--home", "my home");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).isEqualTo("started\n");
        assertThat(outcome.err()).isEqualTo("Building Comptoir …\nMaking the start-up cache …\n");
        assertThat(checkout.calls())
                .hasSize(3)
                .satisfiesExactly(
                        call -> assertThat(call).startsWith("mvn ").endsWith(" with " + jdk),
                        call ->
                                assertThat(call)
                                        .contains("-XX:AOTCacheOutput=")
                                        .endsWith(" warm-up"),
                        call -> assertThat(call).endsWith(" check --home my home"));
    }

    @Test
    void nextStartRunsJavaAtOnce() throws Exception {
        Map<String, String> environment = built();

        Outcome outcome = checkout.run(environment, "tour");

        assertThat(outcome.err()).isEmpty();
        assertThat(checkout.calls())
                .singleElement()
                .asString()
                .startsWith("java -XX:+UseSerialGC")
                .endsWith("comptoir-launcher.jar tour");
    }

    @Test
    void usesTheCacheWhereThereIsOne() throws Exception {
        Map<String, String> environment = built();
        checkout.write("launcher/target/comptoir.aot");

        checkout.run(environment, "tour");

        assertThat(checkout.calls()).singleElement().asString().contains("-XX:AOTCache=");
    }

    @Test
    void newerSourceIsBuilt() throws Exception {
        Map<String, String> environment = built();
        checkout.write("platform/src/main/java/Host.java");

        checkout.run(environment, "tour");

        assertThat(checkout.calls()).hasSize(3).first().asString().startsWith("mvn ");
    }

    @Test
    void deletedSourceIsBuilt() throws Exception {
        checkout.write("platform/src/main/java/Old.java");
        Map<String, String> environment = built();
        checkout.delete("platform/src/main/java/Old.java");

        checkout.run(environment, "tour");

        assertThat(checkout.calls()).hasSize(3);
    }

    @Test
    void missingPluginJarIsBuilt() throws Exception {
        Map<String, String> environment = built();
        checkout.delete("plugins/tickets/target/tickets.jar");

        checkout.run(environment, "tour");

        assertThat(checkout.calls()).hasSize(3);
    }

    @Test
    void pluginThatIsNoModuleYetIsBuiltOnceAndNotAtEveryStart() throws Exception {
        checkout.write("plugins/rota/pom.xml");
        Map<String, String> environment = built();

        checkout.run(environment, "tour");

        assertThat(checkout.calls()).hasSize(1);
    }

    @Test
    void benchmarkIsNoReasonToBuild() throws Exception {
        Map<String, String> environment = built();
        checkout.write("bench/src/main/java/Bench.java");

        checkout.run(environment, "tour");

        assertThat(checkout.calls()).hasSize(1);
    }

    @Test
    void failedBuildShowsTheEndOfItsLogAndWhereItIs() throws Exception {
        checkout.maven("echo '[ERROR] no such thing'; exit 1");

        Outcome outcome = checkout.run(Map.of("JAVA_HOME", checkout.jdk().toString()), "tour");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("[ERROR] no such thing")
                .endsWith(
                        "all of its log: %s/launcher/target/build.log\n"
                                .formatted(checkout.root()));
        assertThat(checkout.calls()).hasSize(1);
        assertThat(checkout.root().resolve("launcher/target/lock")).doesNotExist();
    }

    @Test
    void goesOnWhereNoCacheCanBeMade() throws Exception {
        checkout.maven();
        Path jdk = checkout.jdk("jdk", "99", "case $* in *warm-up) exit 1 ;; esac");

        Outcome outcome = checkout.run(Map.of("JAVA_HOME", jdk.toString()), "tour");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).contains("Going on without a start-up cache");
        assertThat(checkout.calls()).last().asString().doesNotContain("AOTCache");
    }

    @Test
    void lockOfABuildThatDiedIsTakenOver() throws Exception {
        checkout.maven();
        Files.createDirectories(checkout.root().resolve("launcher/target/lock"));
        Files.writeString(checkout.root().resolve("launcher/target/lock/pid"), "99999999\n");

        Outcome outcome = checkout.run(Map.of("JAVA_HOME", checkout.jdk().toString()), "tour");

        assertThat(outcome.exit()).isZero();
    }

    @Test
    void worksThroughALinkFromAnotherFolder() throws Exception {
        Map<String, String> environment = built();
        Path link =
                Files.createSymbolicLink(top.resolve("link"), Path.of("a check out", "comptoir"));

        checkout.run(link, environment, "tour");

        assertThat(checkout.calls())
                .singleElement()
                .asString()
                .contains("-Dcomptoir.root=" + checkout.root());
    }

    @Test
    void passesOnTheExitCode() throws Exception {
        built();
        Path jdk = checkout.jdk("jdk", "99", "exit 3");

        assertThat(checkout.run(Map.of("JAVA_HOME", jdk.toString()), "run").exit()).isEqualTo(3);
    }

    @Test
    void passesOverAJavaHomeThatIsTooOld() throws Exception {
        built();
        Path old = checkout.jdk("old", "17.0.15", "");
        checkout.jdk(".jdks/new", "99.0.1+8", "echo new");

        assertThat(checkout.run(Map.of("JAVA_HOME", old.toString()), "tour").out())
                .isEqualTo("new\n");
    }

    @Test
    void saysWhatToInstallWithoutAJdk() throws Exception {
        checkout.jdk(".jdks/old", "98.0.2", "");

        Outcome outcome = checkout.run(Map.of(), "tour");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith("comptoir: no JDK 99 found. Install one")
                .endsWith("COMPTOIR_JAVA_HOME=/path/to/jdk\n")
                .hasLineCount(1);
    }

    @Test
    void saysThatTheJdkAskedForIsNone() throws Exception {
        Path old = checkout.jdk("old", "17.0.15", "");
        checkout.jdk();

        Outcome outcome = checkout.run(Map.of("COMPTOIR_JAVA_HOME", old.toString()), "tour");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualTo(
                        "comptoir: COMPTOIR_JAVA_HOME is %s, which is no JDK 99 or newer\n"
                                .formatted(old));
    }

    @Test
    void saysWhatToInstallWithoutMaven() throws Exception {
        Outcome outcome = checkout.run(Map.of("JAVA_HOME", checkout.jdk().toString()), "tour");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith("comptoir: Maven is needed to build, and there is no mvn on the PATH.")
                .hasLineCount(1);
    }

    private Map<String, String> built() throws IOException, InterruptedException {
        checkout.maven();
        Map<String, String> environment = Map.of("JAVA_HOME", checkout.jdk().toString());
        checkout.run(environment, "tour");
        checkout.calls();
        return environment;
    }
}
