package cafe.comptoir.api.i18n;

import java.util.List;
import java.util.Locale;

/**
 * A plugin's texts: {@code messages_fr.properties} and {@code messages_en.properties} (UTF-8) at the
 * root of its JAR. Both hold the same keys; the host refuses a plugin where they differ.
 */
public interface Messages {

    /** The languages that the café speaks: French first. */
    List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    /** Returns the texts in a language: French, or English for any other. */
    Texts in(Locale locale);

    /** Returns the texts in the language of {@code comptoir.yml}, for what everybody reads. */
    Texts cafe();
}
