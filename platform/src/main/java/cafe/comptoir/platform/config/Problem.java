package cafe.comptoir.platform.config;

import cafe.comptoir.platform.i18n.Reason;
import java.nio.file.Path;
import java.util.List;

/**
 * One thing that is wrong in a file.
 *
 * @param file relative to the home folder
 * @param line counted from 1
 * @param what what is wrong and what would be right
 */
public record Problem(Path file, int line, Reason what) {

    /** Returns several with their places, one a line. */
    public static Reason lines(List<Problem> problems) {
        return Reason.lines(problems.stream().map(Problem::reason).toList());
    }

    /** Returns it with its place. */
    public Reason reason() {
        return Reason.of("yaml-at", file, line, what);
    }

    @Override
    public String toString() {
        return reason().toString();
    }
}
