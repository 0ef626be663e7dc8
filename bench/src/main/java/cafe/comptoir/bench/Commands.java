package cafe.comptoir.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Programmes that are run to their end. */
final class Commands {

    private Commands() {}

    /**
     * Runs one and returns what it printed.
     *
     * @throws IOException if it is not there or did not end well
     */
    static String run(String... command) throws IOException {
        return run(Redirect.PIPE, List.of(command));
    }

    /** Like {@link #run(String...)}, with a file to read. */
    static String reading(Path input, List<String> command) throws IOException {
        return run(Redirect.from(input.toFile()), command);
    }

    private static String run(Redirect input, List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectInput(input).start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("%s ended with %d: %s".formatted(command, code, printed));
            }
            return printed;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted in " + command, e);
        }
    }
}
