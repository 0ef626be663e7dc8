package cafe.comptoir.api.config;

import java.util.Locale;

/**
 * Thrown by the compact constructor of a settings record for what no annotation can say. Whoever asks on
 * Discord reads it in their own language; the log and {@code comptoir check} have it in English.
 */
public final class WrongSetting extends IllegalArgumentException {

    private final String fr;
    private final String en;

    /**
     * Says what is wrong and what would be right, in a sentence that does not end with a full stop.
     *
     * @param fr in French
     * @param en in English
     */
    public WrongSetting(String fr, String en) {
        super(en);
        this.fr = fr;
        this.en = en;
    }

    /** Returns what is wrong in a language: French for French, else English. */
    public String in(Locale language) {
        return language.getLanguage().equals("fr") ? fr : en;
    }
}
