package cafe.comptoir.sandbox.control;

import java.util.List;

/** The languages that Discord's client speaks, by the names of Discord's documentation. */
final class Locales {
    static final List<String> ALL =
            List.of(
                    "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi",
                    "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "nl", "no", "pl",
                    "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW");

    private Locales() {}
}
