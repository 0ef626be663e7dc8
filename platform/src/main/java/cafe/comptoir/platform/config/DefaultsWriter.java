package cafe.comptoir.platform.config;

import cafe.comptoir.api.config.Comment;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a file that says what its record says anyway: every setting with its comment and default.
 * What has no default and may be left out stands there as a comment.
 */
final class DefaultsWriter {

    private final boolean french;

    DefaultsWriter(Locale language) {
        this.french = language.getLanguage().equals("fr");
    }

    String write(Class<?> type) {
        List<String> lines = new ArrayList<>();
        Optional.ofNullable(type.getAnnotation(Comment.class))
                .ifPresent(comment -> lines.addAll(comment(comment)));
        for (Setting setting : Setting.of(type)) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(setting(setting));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> setting(Setting setting) {
        List<String> lines = new ArrayList<>();
        setting.comment().ifPresent(comment -> lines.addAll(comment(comment)));
        lines.addAll(entryForm(setting.type()));
        lines.addAll(
                setting.fallback()
                        .map(fallback -> assignment(setting.key(), fallback))
                        .orElseGet(() -> withoutDefault(setting)));
        return lines;
    }

    private List<String> withoutDefault(Setting setting) {
        Class<?> raw = Types.raw(setting.type());
        if (raw == Optional.class) {
            Type inner = Types.argument(setting.type(), 0);
            return commentedOut(
                    Types.isGroup(Types.raw(inner))
                            ? group(setting.key(), inner)
                            : List.of(setting.key() + ": " + Expected.sample(inner)));
        }
        return Types.isGroup(raw)
                ? group(setting.key(), setting.type())
                : List.of(setting.key() + ":");
    }

    private List<String> group(String key, Type type) {
        Class<?> raw = Types.raw(type);
        if (raw == List.class) {
            return List.of(key + ": []");
        }
        if (raw == Map.class) {
            return List.of(key + ": {}");
        }
        List<String> lines = new ArrayList<>(List.of(key + ":"));
        Setting.of(raw).forEach(inner -> lines.addAll(indented(setting(inner))));
        return lines;
    }

    /** Shows the settings of one entry, where a list or map is made of groups. */
    private List<String> entryForm(Type type) {
        Class<?> raw = Types.raw(type);
        if (raw != List.class && raw != Map.class) {
            return List.of();
        }
        Class<?> entry = Types.raw(Types.argument(type, raw == List.class ? 0 : 1));
        if (!entry.isRecord() || !Types.isGroup(entry)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(french ? "Chaque entrée :" : "Each entry:"));
        for (Setting setting : Setting.of(entry)) {
            String text =
                    setting.comment()
                            .map(this::text)
                            .map(words -> " – " + words.replaceAll("\\s+", " "))
                            .orElse("");
            lines.add("  " + setting.key() + text);
        }
        return commentedOut(lines);
    }

    private static List<String> assignment(String key, String yaml) {
        List<String> lines = yaml.lines().toList();
        if (lines.size() == 1) {
            return List.of(key + ": " + yaml);
        }
        boolean block = yaml.startsWith("|") || yaml.startsWith(">");
        List<String> written = new ArrayList<>();
        written.add(block ? key + ": " + lines.getFirst() : key + ":");
        written.addAll(indented(block ? lines.subList(1, lines.size()) : lines));
        return written;
    }

    private List<String> comment(Comment comment) {
        return commentedOut(text(comment).strip().lines().toList());
    }

    private String text(Comment comment) {
        return french ? comment.fr() : comment.en();
    }

    private static List<String> commentedOut(List<String> lines) {
        return lines.stream().map(line -> ("# " + line).stripTrailing()).toList();
    }

    private static List<String> indented(List<String> lines) {
        return lines.stream().map(line -> line.isEmpty() ? line : "  " + line).toList();
    }
}
