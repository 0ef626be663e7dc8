package cafe.comptoir.platform.config;

import cafe.comptoir.api.config.Secret;
import cafe.comptoir.platform.i18n.Reason;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** Says what a setting must be, in an admin's words. */
final class Expected {

    /** How a secret names a variable; texts take it as an argument, as they cannot hold braces. */
    static final String VARIABLE = "${NAME}";

    private Expected() {}

    static Reason of(Type type) {
        Class<?> raw = Types.raw(type);
        if (raw == Optional.class) {
            return of(Types.argument(type, 0));
        }
        if (raw == Secret.class) {
            return secret();
        }
        if (raw == List.class) {
            return Reason.of(
                    Types.isPlain(Types.argument(type, 0))
                            ? "yaml-a-list"
                            : "yaml-a-list-of-groups");
        }
        if (Types.isGroup(raw)) {
            return Reason.of("yaml-a-group");
        }
        return ScalarType.of(raw)
                .map(ScalarType::expected)
                .orElseGet(() -> Reason.quoted(raw.getSimpleName()));
    }

    static Reason secret() {
        return Reason.of("yaml-a-secret", VARIABLE);
    }

    /** Returns a value that could stand in a file. */
    static String sample(Type type) {
        return Types.raw(type) == Secret.class
                ? VARIABLE
                : ScalarType.of(Types.raw(type)).map(ScalarType::example).orElse("");
    }
}
