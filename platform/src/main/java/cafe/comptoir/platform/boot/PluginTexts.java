package cafe.comptoir.platform.boot;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.platform.i18n.Bundles;
import java.util.List;
import java.util.Locale;

/** A plugin's texts as the host reads them, for whoever looks at them without a host. */
public final class PluginTexts {

    private final Bundles bundles;

    private PluginTexts(Bundles bundles) {
        this.bundles = bundles;
    }

    /**
     * Reads a plugin's texts.
     *
     * @throws IllegalArgumentException if a file is not UTF-8 or not made of properties
     */
    public static PluginTexts of(ClassLoader loader) {
        return new PluginTexts(Bundles.load(loader, Locale.FRENCH));
    }

    /** Returns the texts of a language: French, or English for any other. */
    public Texts in(Locale language) {
        return bundles.in(language);
    }

    /** Returns in English what keeps the two languages from saying the same, one line a key. */
    public List<String> differences() {
        return bundles.differences().stream().map(Object::toString).toList();
    }
}
