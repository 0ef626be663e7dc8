package cafe.comptoir.platform.i18n;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plugin's texts, read whole when it is loaded. */
public final class Bundles implements Messages {

    private final BundleTexts french;
    private final BundleTexts english;
    private final Locale cafe;

    private Bundles(BundleTexts french, BundleTexts english, Locale cafe) {
        this.french = french;
        this.english = english;
        this.cafe = cafe;
    }

    /**
     * Reads {@code messages_fr.properties} and {@code messages_en.properties}; a missing file is
     * empty.
     *
     * @param cafe the language of what everybody reads
     * @throws RefusedException if a file is not UTF-8 or not made of properties
     */
    public static Bundles load(ClassLoader loader, Locale cafe) {
        return new Bundles(
                read(loader.getResource(file(Locale.FRENCH)), Locale.FRENCH),
                read(loader.getResource(file(Locale.ENGLISH)), Locale.ENGLISH),
                cafe);
    }

    /**
     * Reads texts of the host itself, {@code <name>_fr.properties} and {@code <name>_en.properties}.
     *
     * @param type a class of the package that they lie in
     */
    public static Bundles beside(Class<?> type, String name, Locale cafe) {
        return new Bundles(
                read(type.getResource(name + "_fr.properties"), Locale.FRENCH),
                read(type.getResource(name + "_en.properties"), Locale.ENGLISH),
                cafe);
    }

    /** Returns what keeps the two languages from saying the same, one line a key; empty if nothing. */
    public List<Reason> differences() {
        Set<String> keys = new TreeSet<>(french.texts().keySet());
        keys.addAll(english.texts().keySet());
        List<Reason> differences = new ArrayList<>();
        for (String key : keys) {
            for (BundleTexts language : List.of(french, english)) {
                if (!language.has(key)) {
                    differences.add(Reason.of("bundle-missing", file(language.locale()), key));
                }
                language.fault(key)
                        .ifPresent(fault ->
                                differences.add(
                                        Reason.of(
                                                "bundle-no-pattern",
                                                file(language.locale()),
                                                key,
                                                fault)));
            }
            if (french.has(key)
                    && english.has(key)
                    && !french.arguments(key).equals(english.arguments(key))) {
                differences.add(
                        Reason.of(
                                "bundle-arguments",
                                key,
                                french.arguments(key),
                                english.arguments(key)));
            }
        }
        return differences;
    }

    @Override
    public Texts in(Locale locale) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? french : english;
    }

    @Override
    public Texts cafe() {
        return in(cafe);
    }

    static String file(Locale language) {
        return "messages_%s.properties".formatted(language.getLanguage());
    }

    private static BundleTexts read(@Nullable URL resource, Locale language) {
        if (resource == null) {
            return new BundleTexts(language, Map.of());
        }
        Properties properties = new Properties();
        try (Reader reader = open(resource)) {
            properties.load(reader);
        } catch (CharacterCodingException e) {
            throw new RefusedException(Reason.of("bundle-encoding", file(language)), e);
        } catch (IllegalArgumentException | IOException e) {
            throw new RefusedException(
                    Reason.of("bundle-unreadable", file(language), String.valueOf(e.getMessage())),
                    e);
        }
        return new BundleTexts(
                language,
                properties.stringPropertyNames().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
    }

    /** Without the cache, which would keep the plugin's JAR open. */
    private static Reader open(URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        connection.setUseCaches(false);
        return new InputStreamReader(
                connection.getInputStream(), StandardCharsets.UTF_8.newDecoder());
    }
}
