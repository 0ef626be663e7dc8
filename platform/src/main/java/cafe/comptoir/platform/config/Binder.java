package cafe.comptoir.platform.config;

import cafe.comptoir.api.config.Secret;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.i18n.RefusedException;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Binds one file to one record. Goes on after a problem, so that all are found; a method that returns
 * null has reported why.
 */
final class Binder {

    private final Path file;
    private final Findings findings;
    private final Leaves leaves;
    private final Set<Node> entered = Collections.newSetFromMap(new IdentityHashMap<>());

    Binder(Path file, SecretSource secrets) {
        this.file = file;
        this.findings = new Findings(file);
        this.leaves = new Leaves(findings, secrets);
    }

    Findings findings() {
        return findings;
    }

    /** Returns the record, or null if there are problems. */
    <T> @Nullable T bind(Class<T> type, MappingNode root) {
        @Nullable Object record = record(type, root, "");
        return findings.none() ? type.cast(record) : null;
    }

    private @Nullable Object value(Setting setting, Type type, Node node, String path) {
        Class<?> raw = Types.raw(type);
        if (raw == Optional.class) {
            return optional(setting, Types.argument(type, 0), node, path);
        }
        if (raw == Secret.class) {
            return leaves.secret(node, path);
        }
        if (!Types.isGroup(raw)) {
            return leaves.scalar(raw, node, path);
        }
        if (!entered.add(node)) {
            return findings.problem(node, Reason.of("yaml-contains-itself", path));
        }
        try {
            return group(setting, type, node, path);
        } finally {
            entered.remove(node);
        }
    }

    private @Nullable Object group(Setting setting, Type type, Node node, String path) {
        Class<?> raw = Types.raw(type);
        boolean list = raw == List.class;
        if (list && node instanceof SequenceNode sequence) {
            return list(setting, Types.argument(type, 0), sequence, path);
        }
        if (!list && node instanceof MappingNode mapping) {
            return raw == Map.class
                    ? map(setting, type, mapping, path)
                    : record(raw, mapping, path);
        }
        if (Leaves.isNull(node)) {
            return empty(raw, node, path);
        }
        return findings.problem(
                node, Reason.of("yaml-wrong", path, Expected.of(type), Leaves.describe(node)));
    }

    /** What a key without value stands for, all lines below it being comments. */
    private @Nullable Object empty(Class<?> raw, Node node, String path) {
        if (raw == List.class) {
            return List.of();
        }
        if (raw == Map.class) {
            return Map.of();
        }
        return findings.inDefaultsOf(node, () -> record(raw, YamlTree.empty(), path));
    }

    private @Nullable Object optional(Setting setting, Type type, Node node, String path) {
        boolean silent =
                Leaves.isNull(node)
                        || (Types.raw(type) == Secret.class
                                && leaves.isDefaultAndAbsent(node, setting));
        if (silent) {
            return Optional.empty();
        }
        @Nullable Object value = value(setting, type, node, path);
        return value == null ? null : Optional.of(value);
    }

    private @Nullable Object list(Setting setting, Type type, SequenceNode node, String path) {
        List<@Nullable Object> values = new ArrayList<>();
        int position = 1;
        for (Node entry : node.getValue()) {
            values.add(value(setting, type, entry, "%s[%d]".formatted(path, position++)));
        }
        return values.contains(null) ? null : List.copyOf(values);
    }

    private @Nullable Object map(Setting setting, Type type, MappingNode node, String path) {
        Map<Object, @Nullable Object> values = new LinkedHashMap<>();
        boolean whole = true;
        for (Map.Entry<String, NodeTuple> entry : entries(node).entrySet()) {
            NodeTuple tuple = entry.getValue();
            String inner = path + "." + entry.getKey();
            @Nullable Object key =
                    leaves.scalar(Types.raw(Types.argument(type, 0)), tuple.getKeyNode(), inner);
            @Nullable Object value =
                    value(setting, Types.argument(type, 1), tuple.getValueNode(), inner);
            whole &= key != null && value != null;
            if (key != null) {
                values.put(key, value);
            }
        }
        return whole ? Collections.unmodifiableMap(values) : null;
    }

    private @Nullable Object record(Class<?> type, MappingNode node, String path) {
        List<Setting> settings = Setting.of(type);
        Map<String, NodeTuple> written = entries(node);
        reportUnknown(settings, written.values(), path);
        List<@Nullable Object> values = new ArrayList<>();
        for (Setting setting : settings) {
            String inner = path.isEmpty() ? setting.key() : path + "." + setting.key();
            @Nullable NodeTuple own = written.get(setting.key());
            values.add(
                    own == null
                            ? absent(setting, node, inner)
                            : leaves.inRange(
                                    setting,
                                    own.getValueNode(),
                                    inner,
                                    value(setting, setting.type(), own.getValueNode(), inner)));
        }
        if (values.contains(null)) {
            return null;
        }
        try {
            return Types.construct(type, values);
        } catch (RefusedException e) {
            e.reasons().forEach(why -> findings.problem(node, about(path, why)));
            return null;
        } catch (IllegalArgumentException e) {
            return findings.problem(
                    node, about(path, Reason.quoted(String.valueOf(e.getMessage()))));
        }
    }

    private static Reason about(String path, Reason why) {
        return path.isEmpty() ? why : Reason.of("yaml-about", path, why);
    }

    private @Nullable Object absent(Setting setting, MappingNode parent, String path) {
        Class<?> raw = Types.raw(setting.type());
        if (setting.fallback().isPresent()) {
            return findings.inDefaultsOf(parent, () -> fallback(setting, path));
        }
        if (raw == Optional.class) {
            return Optional.empty();
        }
        if (Types.isGroup(raw)) {
            return empty(raw, parent, path);
        }
        return findings.problem(
                parent, Reason.of("yaml-missing", path, Expected.of(setting.type())));
    }

    private @Nullable Object fallback(Setting setting, String path) {
        @Nullable Node node = new YamlTree(file).compose(setting.fallback().orElseThrow() + "\n");
        return node == null ? null : value(setting, setting.type(), node, path);
    }

    private Map<String, NodeTuple> entries(MappingNode node) {
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                findings.problem(tuple.getKeyNode(), Reason.of("yaml-key"));
                continue;
            }
            @Nullable NodeTuple first = entries.putIfAbsent(key.getValue(), tuple);
            if (first != null) {
                findings.problem(
                        key,
                        Reason.of("yaml-twice", key.getValue(), findings.line(first.getKeyNode())));
            }
        }
        return entries;
    }

    private void reportUnknown(List<Setting> settings, Collection<NodeTuple> written, String path) {
        List<String> known = settings.stream().map(Setting::key).toList();
        for (NodeTuple tuple : written) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (!known.contains(key)) {
                Reason hint =
                        NearestName.of(key, known)
                                .map(meant -> Reason.of("yaml-meant", meant))
                                .orElseGet(() -> Reason.of("yaml-known", String.join(", ", known)));
                findings.problem(
                        tuple.getKeyNode(),
                        path.isEmpty()
                                ? Reason.of("yaml-unknown", key, hint)
                                : Reason.of("yaml-unknown-in", key, path, hint));
            }
        }
    }
}
