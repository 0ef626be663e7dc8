package cafe.comptoir.platform.dispatch;

import static java.util.stream.Collectors.toMap;

import cafe.comptoir.api.i18n.Messages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The host's own words in French and English. */
final class HostTexts {

    private final Map<Locale, Map<HostText, String>> texts;

    HostTexts() {
        texts = Messages.LANGUAGES.stream().collect(toMap(locale -> locale, HostTexts::read));
    }

    String get(Locale locale, HostText text, Object... arguments) {
        Map<HostText, String> language =
                texts.getOrDefault(locale, Objects.requireNonNull(texts.get(Locale.ENGLISH)));
        String pattern = Objects.requireNonNull(language.get(text)).replace("'", "''");
        return new MessageFormat(pattern, locale).format(arguments);
    }

    private static Map<HostText, String> read(Locale locale) {
        String file = "host_" + locale.getLanguage() + ".properties";
        Properties properties = new Properties();
        try (var reader =
                new InputStreamReader(
                        Objects.requireNonNull(HostTexts.class.getResourceAsStream(file), file),
                        StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<HostText, String> texts = new EnumMap<>(HostText.class);
        for (HostText text : HostText.values()) {
            String words = Objects.requireNonNull(properties.getProperty(text.key()), text.key());
            texts.put(text, words);
        }
        return texts;
    }
}
