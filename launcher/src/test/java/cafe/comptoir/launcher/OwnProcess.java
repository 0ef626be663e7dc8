package cafe.comptoir.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command in a process of its own, as a person starts it. */
final class OwnProcess {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path JAR = TARGET.resolve("comptoir-launcher.jar");
    private static final Path CACHE = TARGET.resolve("tests.aot");

    private OwnProcess() {}

    /**
     * Starts the command.
     *
     * @param checkout what it takes for the repository
     */
    static Process start(Path checkout, String... arguments) throws IOException {
        return start(
                checkout,
                List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()),
                arguments);
    }

    /** Starts the packed command with a start-up cache, as {@code ./comptoir} does. */
    static Process startPacked(Path checkout, String... arguments)
            throws IOException, InterruptedException {
        makeCache();
        return start(
                checkout,
                List.of("-XX:AOTCache=" + CACHE, "-Xlog:aot=off", "-jar", JAR.toString()),
                arguments);
    }

    /** What is started to be killed is started often: one longer start makes the others short. */
    private static synchronized void makeCache() throws IOException, InterruptedException {
        boolean fits =
                Files.exists(CACHE)
                        && Files.getLastModifiedTime(CACHE)
                                        .compareTo(Files.getLastModifiedTime(JAR))
                                > 0;
        if (fits) {
            return;
        }
        Process training =
                start(
                        TARGET.resolve("../..").normalize(),
                        List.of("-XX:AOTCacheOutput=" + CACHE, "-jar", JAR.toString()),
                        "warm-up");
        String said = new String(training.getInputStream().readAllBytes(), UTF_8);
        if (training.waitFor() != 0) {
            throw new AssertionError("No start-up cache could be made. It said\n" + said);
        }
    }

    private static Process start(Path checkout, List<String> main, String... arguments)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Dstdout.encoding=UTF-8",
                                "-Dcomptoir.root=" + checkout));
        command.addAll(main);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
