package cafe.comptoir.platform.dispatch;

import java.util.regex.Pattern;

/** How the names of routes are written. */
final class Names {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    private Names() {}

    static boolean good(String name) {
        return NAME.matcher(name).matches();
    }

    static void check(String what, String name) {
        if (!good(name)) {
            throw new IllegalArgumentException(
                    "%s '%s': a name is 1 to 32 lower-case letters, digits and hyphens"
                            .formatted(what, name));
        }
    }
}
