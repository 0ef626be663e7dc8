package cafe.comptoir.platform.config;

import cafe.comptoir.api.config.Range;
import cafe.comptoir.platform.i18n.Reason;
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

    static Reason describe(Node node) {
        if (node instanceof ScalarNode scalar) {
            String text = scalar.getValue();
            return text.length() <= LONG_TEXT && !text.contains("\n")
                    ? Reason.of("yaml-is-text", text)
                    : Reason.of("yaml-is-long-text");
        }
        return Reason.of(node instanceof SequenceNode ? "yaml-is-list" : "yaml-is-group");
    }

    @Nullable Object scalar(Class<?> type, Node node, String path) {
        ScalarType reader =
                ScalarType.of(type)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "'%s' cannot be of type %s"
                                                .formatted(path, type.getName())));
        if (isNull(node)) {
            return findings.problem(node, Reason.of("yaml-no-value", path, reader.expected()));
        }
        if (!(node instanceof ScalarNode text)) {
            return findings.problem(node, wrong(node, path, reader));
        }
        try {
            return reader.parse().apply(text.getValue());
        } catch (RuntimeException e) {
            Reason wrong = wrong(node, path, reader);
            return findings.problem(
                    node,
                    NearestName.of(text.getValue(), reader.names().get())
                            .map(meant -> Reason.of("yaml-wrong-meant", wrong, meant))
                            .orElse(wrong));
        }
    }

    private static Reason wrong(Node node, String path, ScalarType reader) {
        return Reason.of("yaml-wrong", path, reader.expected(), describe(node));
    }

    @Nullable Object secret(Node node, String path) {
        if (isNull(node) || !(node instanceof ScalarNode text)) {
            return findings.problem(node, Reason.of("yaml-wrong-secret", path, Expected.secret()));
        }
        return switch (secrets.find(text.getValue())) {
            case SecretSource.Found.Kept kept -> kept.secret();
            case SecretSource.Found.WrittenOut written -> {
                findings.warning(
                        node, Reason.of("yaml-secret-written-out", path, Expected.VARIABLE));
                yield written.secret();
            }
            case SecretSource.Found.Absent(Reason why) ->
                    findings.problem(node, Reason.of("yaml-secret", path, why));
            case SecretSource.Found.Wrong(Reason why) ->
                    findings.problem(node, Reason.of("yaml-secret", path, why));
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
        return measure.fits(range) ? value : findings.problem(node, measure.limits(path, range));
    }
}
