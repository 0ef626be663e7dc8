package cafe.comptoir.platform.config;

import cafe.comptoir.platform.i18n.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong with one file, and what is merely unwise. */
final class Findings {

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    /** The line to name while a default is bound, whose own nodes stand in no file; else 0. */
    private int lineOfDefault;

    Findings(Path file) {
        this.file = file;
    }

    List<Problem> problems() {
        return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    boolean none() {
        return problems.isEmpty();
    }

    /** Reports a problem; returns null, so that a caller can pass on that there is no value. */
    @Nullable Object problem(Node node, Reason what) {
        problems.add(new Problem(file, line(node), what));
        return null;
    }

    void warning(Node node, Reason what) {
        warnings.add(new Problem(file, line(node), what));
    }

    int line(Node node) {
        if (lineOfDefault > 0) {
            return lineOfDefault;
        }
        return Optional.ofNullable(node.getStartMark()).map(Mark::getLine).orElse(0) + 1;
    }

    /** Binds defaults; what is wrong with them is reported in the line of the group they belong to. */
    @Nullable Object inDefaultsOf(Node group, Supplier<@Nullable Object> binding) {
        int outer = lineOfDefault;
        lineOfDefault = line(group);
        try {
            return binding.get();
        } finally {
            lineOfDefault = outer;
        }
    }
}
