package cafe.comptoir.testkit;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.platform.boot.PluginTexts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of the plugin under test, in both languages: to be checked as a whole, or to be handed to a
 * class that is tested without a host.
 *
 * <pre>{@code
 * class WordsTest {
 *     @Test
 *     void bothLanguagesAreWhole() {
 *         PluginWords.ofThisPlugin().assertWhole();
 *     }
 * }
 * }</pre>
 */
public final class PluginWords {

    private final PluginTexts texts;
    private final Properties french;
    private final Properties english;
    private final UsedWords used;

    private PluginWords(PluginTexts texts, Properties french, Properties english, UsedWords used) {
        this.texts = texts;
        this.french = french;
        this.english = english;
        this.used = used;
    }

    /**
     * Reads the words and the classes of the module that is tested.
     *
     * @throws IllegalStateException if it has no {@code messages_fr.properties}
     */
    public static PluginWords ofThisPlugin() {
        ClassLoader loader = requireNonNull(Thread.currentThread().getContextClassLoader());
        URL french = file(loader, Locale.FRENCH);
        return new PluginWords(
                PluginTexts.of(loader),
                read(french),
                read(file(loader, Locale.ENGLISH)),
                UsedWords.in(requireNonNull(path(french).getParent())));
    }

    /** Returns the French texts. */
    public Texts french() {
        return texts.in(Locale.FRENCH);
    }

    /** Returns the English texts. */
    public Texts english() {
        return texts.in(Locale.ENGLISH);
    }

    /**
     * Checks that both languages say the same things with the same arguments and leave nothing empty,
     * that every text is used and every text that is asked for exists, that names and labels fit into
     * Discord's limits, and that the French is well-mannered: readers are addressed as {@code vous}, and
     * no line can break before a mark such as {@code ?} or {@code »}.
     *
     * @throws AssertionError with everything that is wrong, one line each
     */
    public void assertWhole() {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new AssertionError("The words are not whole:\n  " + String.join("\n  ", faults));
        }
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>(texts.differences());
        Set<String> keys = new TreeSet<>(french.stringPropertyNames());
        for (String key : keys) {
            faults.addAll(WordRules.ofAnyLanguage("French", key, french.getProperty(key)));
            faults.addAll(WordRules.ofFrench(key, french.getProperty(key)));
            if (english.getProperty(key) != null) {
                faults.addAll(WordRules.ofAnyLanguage("English", key, english.getProperty(key)));
            }
            if (!used.mayAskFor(key)) {
                faults.add("'%s' is used nowhere".formatted(key));
            }
        }
        used.askedFor().stream()
                .filter(key -> !keys.contains(key))
                .map("'%s' is asked for and missing"::formatted)
                .forEach(faults::add);
        return faults;
    }

    private static URL file(ClassLoader loader, Locale language) {
        String name = "messages_%s.properties".formatted(language.getLanguage());
        URL found = loader.getResource(name);
        if (found == null) {
            throw new IllegalStateException(
                    "there is no %s; a plugin has a file for each of %s"
                            .formatted(name, Messages.LANGUAGES));
        }
        return found;
    }

    private static Path path(URL file) {
        try {
            return Path.of(file.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("%s is no file".formatted(file), e);
        }
    }

    private static Properties read(URL file) {
        Properties words = new Properties();
        try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
