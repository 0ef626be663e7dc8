package cafe.comptoir.platform.config;

import cafe.comptoir.api.config.Secret;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** Says what a setting must be, in an admin's words. */
final class Expected {

    static final String SECRET = "a secret: ${NAME} for an environment variable or file:/path";

    private Expected() {}

    static String of(Type type) {
        Class<?> raw = Types.raw(type);
        if (raw == Optional.class) {
            return of(Types.argument(type, 0));
        }
        if (raw == Secret.class) {
            return SECRET;
        }
        if (raw == List.class) {
            return "a list, for example "
                    + (Types.isPlain(Types.argument(type, 0))
                            ? "[one, two]"
                            : "of lines that begin with '- '");
        }
        if (Types.isGroup(raw)) {
            return "a group of settings of the form 'key: value', each on a line of its own";
        }
        return ScalarType.of(raw).map(ScalarType::expected).orElse(raw.getSimpleName());
    }

    /** Returns a value that could stand in a file. */
    static String sample(Type type) {
        return Types.raw(type) == Secret.class
                ? "${NAME}"
                : ScalarType.of(Types.raw(type)).map(ScalarType::example).orElse("");
    }
}
