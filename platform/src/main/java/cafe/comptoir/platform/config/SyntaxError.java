package cafe.comptoir.platform.config;

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

    static String explain(MarkedYAMLException error) {
        String problem = problem(error);
        Matcher badStart = BAD_START.matcher(problem);
        if (badStart.find()) {
            return "a text cannot begin with %s; put it in quotes".formatted(badStart.group(1));
        }
        if (problem.contains("alias")) {
            return "a text cannot begin with *; put it in quotes";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "this ':' is one too many; put a text that contains ': ' in quotes, or check the indentation";
        }
        if (problem.contains("could not find expected ':'")) {
            return "this line has no ':'; settings have the form 'key: value'";
        }
        if (problem.contains("unexpected end of stream")) {
            return "the file ends in the middle of a text in quotes";
        }
        if (problem.contains("expected ',' or")) {
            return "a '[' or '{' before this is not closed, or a ',' is missing";
        }
        if (problem.contains("expected <block end>")
                || problem.contains("expected '<document start>'")) {
            return "the indentation does not fit the lines above";
        }
        if (problem.contains("another document")) {
            return "a line '---' begins a second document; one file holds one";
        }
        return "this is no YAML; check quotes, brackets and indentation from the line above on";
    }

    private static String problem(MarkedYAMLException error) {
        return Optional.ofNullable(error.getProblem()).orElse("")
                + Optional.ofNullable(error.getContext()).map(context -> " " + context).orElse("");
    }
}
