package cafe.comptoir.platform.config;

import cafe.comptoir.api.config.Range;
import cafe.comptoir.api.config.Secret;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads single values; like {@link Binder}, what returns null has reported why. */
final class Leaves {

    private static final int LONG_TEXT = 40;

    private final Findings findings;
    private final SecretSource secrets;

    Leaves(Findings findings, SecretSource secrets) {
        this.findings = findings;
        this.secrets = secrets;
    }

    static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && Tag.NULL.equals(scalar.getTag());
    }

    static String describe(Node node) {
        if (node instanceof ScalarNode scalar) {
            String text = scalar.getValue();
            return text.length() <= LONG_TEXT && !text.contains("\n")
                    ? "'%s'".formatted(text)
                    : "this text";
        }
        return node instanceof SequenceNode ? "a list" : "a group of settings";
    }

    @Nullable Object scalar(Class<?> type, Node node, String path) {
        ScalarType reader =
                ScalarType.of(type)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "'%s' cannot be of type %s"
                                                .formatted(path, type.getName())));
        if (isNull(node)) {
            return findings.problem(
                    node, "'%s' has no value; it must be %s".formatted(path, reader.expected()));
        }
        if (!(node instanceof ScalarNode text)) {
            return wrong(node, path, reader, "");
        }
        try {
            return reader.parse().apply(text.getValue());
        } catch (RuntimeException e) {
            String hint =
                    NearestName.of(text.getValue(), reader.names().get())
                            .map(". Did you mean '%s'?"::formatted)
                            .orElse("");
            return wrong(node, path, reader, hint);
        }
    }

    private @Nullable Object wrong(Node node, String path, ScalarType reader, String hint) {
        return findings.problem(
                node,
                "'%s' must be %s, not %s%s"
                        .formatted(path, reader.expected(), describe(node), hint));
    }

    @Nullable Object secret(Node node, String path) {
        if (isNull(node) || !(node instanceof ScalarNode text)) {
            return findings.problem(node, "'%s' must be %s".formatted(path, Expected.SECRET));
        }
        return switch (secrets.find(text.getValue())) {
            case SecretSource.Found.Kept kept -> kept.secret();
            case SecretSource.Found.WrittenOut written -> {
                findings.warning(
                        node,
                        "'%s' is written out in this file; better name an environment variable, ${NAME}, or a file, file:/path"
                                .formatted(path));
                yield written.secret();
            }
            case SecretSource.Found.Absent(String reason) ->
                    findings.problem(node, "'%s' %s".formatted(path, reason));
            case SecretSource.Found.Wrong(String reason) ->
                    findings.problem(node, "'%s' %s".formatted(path, reason));
        };
    }

    /** Whether an optional secret is where the default says, and there is none. */
    boolean isDefaultAndAbsent(Node node, Setting setting) {
        return node instanceof ScalarNode text
                && setting.fallback().equals(Optional.of(text.getValue()))
                && secrets.find(text.getValue()) instanceof SecretSource.Found.Absent;
    }

    @Nullable Object inRange(Setting setting, Node node, String path, @Nullable Object value) {
        Object inner = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (inner == null || setting.range().isEmpty()) {
            return value;
        }
        Range range = setting.range().get();
        Measure measure = Measure.of(inner);
        if (measure.amount().compareTo(BigDecimal.valueOf(range.min())) >= 0
                && measure.amount().compareTo(BigDecimal.valueOf(range.max())) <= 0) {
            return value;
        }
        return findings.problem(
                node,
                "'%s' must %s %s%s".formatted(path, measure.verb(), limits(range), measure.unit()));
    }

    private static String limits(Range range) {
        if (range.max() == Long.MAX_VALUE) {
            return "at least " + range.min();
        }
        if (range.min() == Long.MIN_VALUE) {
            return "at most " + range.max();
        }
        return "between %d and %d".formatted(range.min(), range.max());
    }

    /** What a range measures of a value, and how it is said. */
    private record Measure(BigDecimal amount, String verb, String unit) {

        static Measure of(Object value) {
            return switch (value) {
                case Duration duration ->
                        new Measure(BigDecimal.valueOf(duration.toMillis(), 3), "be", " seconds");
                case Number number -> new Measure(new BigDecimal(number.toString()), "be", "");
                case Collection<?> list -> size(list.size(), "entries");
                case Map<?, ?> map -> size(map.size(), "entries");
                case String text -> size(text.length(), "characters");
                case Secret secret -> size(secret.reveal().length(), "characters");
                default ->
                        throw new IllegalArgumentException(
                                "@Range cannot measure " + value.getClass().getName());
            };
        }

        private static Measure size(int size, String unit) {
            return new Measure(BigDecimal.valueOf(size), "have", " " + unit);
        }
    }
}
