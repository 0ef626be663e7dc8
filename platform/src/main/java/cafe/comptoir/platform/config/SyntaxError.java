package cafe.comptoir.platform.config;

import cafe.comptoir.platform.i18n.Reason;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says in an admin's words what SnakeYAML says in a parser's. Never shows the text of the file: a line
 * that cannot be read may hold a secret.
 */
final class SyntaxError {

    private static final Pattern BAD_START =
            Pattern.compile("found character '?(.)'?.* that cannot start");

    private SyntaxError() {}

    /** Returns where the slip is, which is not always where the parser gave up. */
    static Optional<Mark> mark(MarkedYAMLException error) {
        boolean keyWithoutColon = problem(error).contains("could not find expected ':'");
        return Optional.ofNullable(
                keyWithoutColon && error.getContextMark() != null
                        ? error.getContextMark()
                        : error.getProblemMark());
    }

    static Reason explain(MarkedYAMLException error) {
        String problem = problem(error);
        Matcher badStart = BAD_START.matcher(problem);
        if (badStart.find()) {
            return Reason.of("yaml-start", badStart.group(1));
        }
        if (problem.contains("alias")) {
            return Reason.of("yaml-start", "*");
        }
        if (problem.contains("mapping values are not allowed")) {
            return Reason.of("yaml-colon-too-many");
        }
        if (problem.contains("could not find expected ':'")) {
            return Reason.of("yaml-no-colon");
        }
        if (problem.contains("unexpected end of stream")) {
            return Reason.of("yaml-open-quotes");
        }
        if (problem.contains("expected ',' or")) {
            return Reason.of("yaml-open-bracket", "{");
        }
        if (problem.contains("expected <block end>")
                || problem.contains("expected '<document start>'")) {
            return Reason.of("yaml-indentation");
        }
        if (problem.contains("another document")) {
            return Reason.of("yaml-second-document");
        }
        return Reason.of("yaml-unreadable");
    }

    private static String problem(MarkedYAMLException error) {
        return Optional.ofNullable(error.getProblem()).orElse("")
                + Optional.ofNullable(error.getContext()).map(context -> " " + context).orElse("");
    }
}
