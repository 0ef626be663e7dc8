package cafe.comptoir.platform.i18n;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import java.util.List;
import java.util.Locale;

/** A plugin's texts, read whole when it is loaded. */
@SuppressWarnings("DoNotCallSuggester")
public final class Bundles implements Messages {

    private Bundles() {}

    /**
     * Reads {@code messages_fr.properties} and {@code messages_en.properties}; a missing file is
     * empty.
     *
     * @param cafe the language of what everybody reads
     * @throws IllegalArgumentException if a file is not UTF-8 or not made of properties
     */
    public static Bundles load(ClassLoader loader, Locale cafe) {
        throw new UnsupportedOperationException();
    }

    /** Returns what keeps the two languages from saying the same, one line a key; empty if nothing. */
    public List<String> differences() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Texts in(Locale locale) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Texts cafe() {
        throw new UnsupportedOperationException();
    }
}
