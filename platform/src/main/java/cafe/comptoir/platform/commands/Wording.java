package cafe.comptoir.platform.commands;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.platform.i18n.Reason;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import net.dv8tion.jda.api.interactions.DiscordLocale;

/** Takes the words of commands from a plugin's texts and remembers everything that is wrong with them. */
final class Wording {

    private final Texts english;
    private final Texts french;
    private final Set<Reason> problems = new LinkedHashSet<>();

    Wording(Messages messages) {
        english = messages.in(Locale.ENGLISH);
        french = messages.in(Locale.FRENCH);
    }

    List<Reason> problems() {
        return new ArrayList<>(problems);
    }

    /** Returns the English words; in their place the key, where they are missing. */
    String base(String key) {
        return text(english, key);
    }

    /** Hands over the French words. */
    void localise(String key, BiConsumer<DiscordLocale, String> localisation) {
        String words = text(french, key);
        attempt(key, () -> localisation.accept(DiscordLocale.FRENCH, words));
    }

    /** Hands over the name in each language that gives one, as Discord wants names to be. */
    void name(String key, String base, BiConsumer<DiscordLocale, String> localisation) {
        if (french.has(key)) {
            rename(key, base, french, localisation, DiscordLocale.FRENCH);
        }
        if (english.has(key)) {
            rename(key, base, english, localisation, DiscordLocale.ENGLISH_US);
            rename(key, base, english, localisation, DiscordLocale.ENGLISH_UK);
        }
    }

    private void rename(
            String key,
            String base,
            Texts texts,
            BiConsumer<DiscordLocale, String> localisation,
            DiscordLocale locale) {
        String name =
                Normalizer.normalize(texts.get(key), Form.NFC).toLowerCase(texts.locale()).strip();
        if (!name.equals(base)) {
            attempt(key, () -> localisation.accept(locale, name));
        }
    }

    /** Does a step that fails where Discord would not take the words. */
    void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException e) {
            problems.add(Reason.quoted("%s: %s".formatted(what, e.getMessage())));
        }
    }

    private String text(Texts texts, String key) {
        if (texts.has(key)) {
            return texts.get(key);
        }
        String file = "messages_%s.properties".formatted(texts.locale().getLanguage());
        problems.add(Reason.of("bundle-missing", file, key));
        return key;
    }
}
