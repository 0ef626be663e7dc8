package cafe.comptoir.api.i18n;

import java.util.Locale;

/** A plugin's texts in one language. */
public interface Texts {

    /** Returns the language. */
    Locale locale();

    /**
     * Returns a text with its arguments put in, as {@link java.text.MessageFormat} does, except that
     * an apostrophe is just an apostrophe: {@code Salut {0}, c'est l'heure}. What people wrote may hold
     * Discord's Markdown and mentions; escape it, or send the message without allowed mentions.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    String get(String key, Object... arguments);

    /** Returns whether there is a text of this key. */
    boolean has(String key);
}
