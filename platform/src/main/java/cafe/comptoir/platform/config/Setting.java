package cafe.comptoir.platform.config;

import cafe.comptoir.api.config.Comment;
import cafe.comptoir.api.config.Default;
import cafe.comptoir.api.config.Range;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One component of a record, as a setting of a file.
 *
 * @param owner the component in Java, for the plugin's author
 * @param key its name in YAML
 * @param type its Java type with type arguments
 * @param fallback the value where the file is silent, as YAML
 */
record Setting(
        String owner,
        String key,
        Type type,
        Optional<String> fallback,
        Optional<Range> range,
        Optional<Comment> comment) {

    static List<Setting> of(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(Setting::of).toList();
    }

    private static Setting of(RecordComponent component) {
        return new Setting(
                component.getDeclaringRecord().getSimpleName() + "." + component.getName(),
                key(component),
                component.getGenericType(),
                Optional.ofNullable(component.getAnnotation(Default.class))
                        .map(text -> text.value().isBlank() ? "\"\"" : text.value().strip()),
                Optional.ofNullable(component.getAnnotation(Range.class)),
                Optional.ofNullable(component.getAnnotation(Comment.class)));
    }

    private static String key(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        return key != null ? key.value() : kebab(component.getName());
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
