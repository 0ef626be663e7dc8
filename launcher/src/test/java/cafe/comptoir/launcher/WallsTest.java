package cafe.comptoir.launcher;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which module may use which, as the design draws it: no arrow runs any other way. */
class WallsTest {

    private static final Path ROOT = Path.of("..");
    private static final String OURS = "cafe.comptoir..";
    private static final Map<String, JavaClasses> READ = new HashMap<>();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "plugin-api, cafe.comptoir.api..",
        "platform, cafe.comptoir.platform.. cafe.comptoir.api..",
        "sandbox, cafe.comptoir.sandbox..",
        "testkit, cafe.comptoir.testkit.. cafe.comptoir.sandbox.. cafe.comptoir.platform.boot.. cafe.comptoir.api..",
        "launcher, cafe.comptoir.launcher.. cafe.comptoir.sandbox.. cafe.comptoir.platform.boot.. cafe.comptoir.api..",
    })
    void moduleUsesOnlyWhatItMay(String module, String allowed) {
        String[] packages = allowed.split(" ");
        JavaClasses production = production(module);

        classes().should().resideInAPackage(packages[0]).check(production);
        usesOnly(production, packages);
    }

    @Test
    void arrowThatRunsTheOtherWayIsNamed() {
        JavaClasses platform = production("platform");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> usesOnly(platform, "cafe.comptoir.platform.."))
                .withMessageContaining("cafe.comptoir.api");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plugins")
    void pluginUsesOnlyTheContract(String plugin) {
        JavaClasses production = production("plugins/" + plugin);

        usesOnly(production, own(plugin), "cafe.comptoir.api..");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plugins")
    void chapterOfTheTourUsesOnlyTheSandbox(String plugin) {
        JavaClasses production = production("plugins/" + plugin + "/tour");

        usesOnly(production, own(plugin), "cafe.comptoir.sandbox..");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "plugin-api, cafe.comptoir.api.(*)..",
        "platform, cafe.comptoir.platform.(*)..",
        "sandbox, cafe.comptoir.sandbox.(*)..",
    })
    void packagesOfAModuleHaveNoCycle(String module, String packages) {
        slices().matching(packages).should().beFreeOfCycles().check(production(module));
    }

    @Test
    void hostKnowsNoFeature() throws IOException {
        List<Path> named;
        try (Stream<Path> files = Files.walk(ROOT.resolve("platform/src/main"))) {
            named = files.filter(Files::isRegularFile).filter(WallsTest::speaksOfTickets).toList();
        }

        assertThat(named).isEmpty();
    }

    static Stream<String> plugins() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve("plugins"))) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static void usesOnly(JavaClasses classes, String... packages) {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(OURS).and(not(resideInAnyPackage(packages))))
                .check(classes);
    }

    private static JavaClasses production(String module) {
        return READ.computeIfAbsent(
                module,
                it ->
                        new ClassFileImporter()
                                .importPath(ROOT.resolve(it).resolve("target/classes")));
    }

    /** The design names them so: {@code plugins/ssh-security} is {@code cafe.comptoir.sshsecurity}. */
    private static String own(String plugin) {
        return "cafe.comptoir." + plugin.replace("-", "") + "..";
    }

    private static boolean speaksOfTickets(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains("ticket");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
