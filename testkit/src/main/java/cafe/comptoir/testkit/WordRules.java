package cafe.comptoir.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What each text must keep to by itself. The limits are Discord's. */
final class WordRules {

    private static final Pattern COMMAND_NAME = Pattern.compile("[\\p{Ll}\\d-]{1,32}");
    private static final Pattern FAMILIAR = Pattern.compile("(?iU)\\b(tu|te|toi|ton|ta|tes)\\b");
    private static final Pattern LOOSE_MARK = Pattern.compile(" [?!:;»]|« ");

    private static final int COMMAND_DESCRIPTION = 100;
    private static final int FORM_LABEL = 45;
    private static final int PLACEHOLDER = 100;
    private static final int BUTTON_LABEL = 80;

    private WordRules() {}

    static List<String> ofAnyLanguage(String language, String key, String text) {
        List<String> faults = new ArrayList<>();
        if (text.isBlank()) {
            faults.add("'%s' is empty in %s".formatted(key, language));
        }
        if (key.matches("command\\..*\\.name") && !COMMAND_NAME.matcher(text).matches()) {
            faults.add(
                    "'%s' is no command's name in %s: lower-case letters, digits and hyphens, 32 at most"
                            .formatted(key, language));
        }
        int limit = limit(key);
        if (text.length() > limit) {
            faults.add(
                    "'%s' has %d characters in %s; Discord shows %d"
                            .formatted(key, text.length(), language, limit));
        }
        return faults;
    }

    static List<String> ofFrench(String key, String text) {
        List<String> faults = new ArrayList<>();
        if (FAMILIAR.matcher(text).find()) {
            faults.add("'%s' says tu: %s".formatted(key, text));
        }
        if (LOOSE_MARK.matcher(text).find()) {
            faults.add("'%s' lets a line break beside a mark: %s".formatted(key, text));
        }
        return faults;
    }

    private static int limit(String key) {
        if (key.matches("command\\..*\\.description")) {
            return COMMAND_DESCRIPTION;
        }
        if (key.endsWith(".hint")) {
            return PLACEHOLDER;
        }
        if (key.matches("(.*\\.)?form(\\.[a-z]+)?") || key.endsWith(".form.title")) {
            return FORM_LABEL;
        }
        return key.startsWith("button.") ? BUTTON_LABEL : Integer.MAX_VALUE;
    }
}
