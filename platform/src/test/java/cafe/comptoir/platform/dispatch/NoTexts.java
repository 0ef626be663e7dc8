package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import java.util.Locale;

/** The texts of a plugin that has none. */
final class NoTexts implements Messages {

    @Override
    public Texts in(Locale locale) {
        return new Texts() {
            @Override
            public Locale locale() {
                return locale;
            }

            @Override
            public String get(String key, Object... arguments) {
                throw new IllegalArgumentException(key);
            }

            @Override
            public boolean has(String key) {
                return false;
            }
        };
    }

    @Override
    public Texts cafe() {
        return in(Locale.FRENCH);
    }
}
