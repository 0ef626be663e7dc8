package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import java.util.Locale;

/** Texts for any command: the key and the language; commands keep their base names. */
final class KeyTexts implements Messages {

    @Override
    public Texts in(Locale locale) {
        return new Texts() {
            @Override
            public Locale locale() {
                return locale;
            }

            @Override
            public String get(String key, Object... arguments) {
                return key + " " + locale.getLanguage();
            }

            @Override
            public boolean has(String key) {
                return key.startsWith("menu.") || !key.endsWith(".name");
            }
        };
    }

    @Override
    public Texts cafe() {
        return in(Locale.FRENCH);
    }
}
