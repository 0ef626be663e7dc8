package cafe.comptoir.platform.commands;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Texts out of a map for each language. */
record MapTexts(Map<String, String> french, Map<String, String> english) implements Messages {

    @Override
    public Texts in(Locale locale) {
        Map<String, String> texts = locale.equals(Locale.FRENCH) ? french : english;
        return new Texts() {
            @Override
            public Locale locale() {
                return locale;
            }

            @Override
            public String get(String key, Object... arguments) {
                return Optional.ofNullable(texts.get(key))
                        .orElseThrow(() -> new IllegalArgumentException(key));
            }

            @Override
            public boolean has(String key) {
                return texts.containsKey(key);
            }
        };
    }

    @Override
    public Texts cafe() {
        return in(Locale.FRENCH);
    }
}
