package cafe.comptoir.platform.i18n;

import cafe.comptoir.api.i18n.Texts;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One language's texts. */
record BundleTexts(Locale locale, Map<String, String> texts) implements Texts {

    @Override
    public String get(String key, Object... arguments) {
        @Nullable String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "there is no text '%s' in %s".formatted(key, Bundles.file(locale)));
        }
        // A pattern is not safe for use by several threads, so each use makes its own.
        return isPlain(text) ? text : pattern(text).format(arguments);
    }

    @Override
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** Returns why a text is no pattern, or empty if it is one. */
    Optional<String> fault(String key) {
        String text = texts.getOrDefault(key, "");
        if (isPlain(text)) {
            return Optional.empty();
        }
        try {
            pattern(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage()).or(() -> Optional.of(e.toString()));
        }
    }

    /** Returns the numbers of the arguments that a text uses. */
    Set<String> arguments(String key) {
        String text = texts.getOrDefault(key, "");
        if (isPlain(text)) {
            return Set.of();
        }
        Set<String> numbers = new TreeSet<>();
        Arrays.stream(text.split("\\{", -1))
                .skip(1)
                .map(part -> part.split("[^0-9]", 2)[0])
                .filter(number -> !number.isEmpty())
                .forEach(numbers::add);
        return numbers;
    }

    /** Most texts are as they stand, and to make a pattern takes time. */
    private static boolean isPlain(String text) {
        return text.indexOf('{') < 0;
    }

    private MessageFormat pattern(String text) {
        return new MessageFormat(text.replace("'", "''"), locale);
    }
}
