package cafe.comptoir.platform.commands;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/**
 * Commands as text that is equal where they are: keys in order, without what says nothing. Discord
 * leaves out what is at its default, JDA writes it.
 *
 * @param text the normalised JSON
 */
record Fingerprint(String text) {

    /** What a server's own commands have no choice in. */
    private static final List<String> NOT_COMPARED = List.of("contexts", "integration_types");

    static Fingerprint of(Collection<? extends CommandData> commands) {
        return new Fingerprint(
                commands.stream()
                        .map(command -> DataObject.fromJson(command.toData().toJson()).toMap())
                        .map(command -> normal(command).orElse("{}"))
                        .sorted()
                        .collect(joining(",", "[", "]")));
    }

    private static Optional<String> normal(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case Map<?, ?> map -> object(map);
            case List<?> list ->
                    list.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    list.stream()
                                            .map(item -> normal(item).orElse("null"))
                                            .collect(joining(",", "[", "]")));
            case Boolean flag -> flag ? Optional.of("true") : Optional.empty();
            case Number number ->
                    Optional.of(
                            new BigDecimal(number.toString()).stripTrailingZeros().toPlainString());
            default -> Optional.of(quoted(value.toString()));
        };
    }

    private static Optional<String> object(Map<?, ?> map) {
        Map<String, String> sorted = new TreeMap<>();
        map.forEach((key, value) -> {
            if (!NOT_COMPARED.contains(key.toString())) {
                normal(value).ifPresent(text -> sorted.put(key.toString(), text));
            }
        });
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        sorted.entrySet().stream()
                                .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue())
                                .collect(joining(",", "{", "}")));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
