package cafe.comptoir.platform.config;

import cafe.comptoir.platform.i18n.Explained;
import cafe.comptoir.platform.i18n.Reason;
import java.util.List;

/** A file cannot be used; carries everything that is wrong with it. */
public final class ConfigException extends RuntimeException implements Explained {

    private final transient List<Problem> problems;

    public ConfigException(List<Problem> problems) {
        super(Problem.lines(problems).toString());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Returns all problems, one a line. */
    @Override
    public Reason reason() {
        return Problem.lines(problems);
    }
}
