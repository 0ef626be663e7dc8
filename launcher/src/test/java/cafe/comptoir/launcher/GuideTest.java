package cafe.comptoir.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show to be copied is code that is built and tested. */
class GuideTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK =
            Pattern.compile("```(?:java|yaml|xml|sql|properties)\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("blocks")
    void shownBlockIsPartOfThePingPlugin(String block) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs/ping"))) {
            List<Path> sources =
                    files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().contains("/target/"))
                            .toList();

            assertThat(sources)
                    .anySatisfy(file -> assertThat(lines(read(file))).contains(lines(block)));
        }
    }

    static Stream<String> blocks() {
        return Stream.of("README.md", "docs/plugin-authors.md")
                .flatMap(page -> BLOCK.matcher(read(ROOT.resolve(page))).results())
                .map(block -> block.group(1));
    }

    /** Without indentation: a page shows a method by itself. */
    private static String lines(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
