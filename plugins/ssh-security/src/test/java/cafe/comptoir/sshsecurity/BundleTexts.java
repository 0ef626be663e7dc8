package cafe.comptoir.sshsecurity;

import cafe.comptoir.api.i18n.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The plugin's texts, for tests without a host. */
public final class BundleTexts implements Texts {

    private final Locale locale;
    private final Properties texts = new Properties();

    private BundleTexts(Locale locale) {
        this.locale = locale;
        String name = "/messages_" + locale.getLanguage() + ".properties";
        try (InputStream input = BundleTexts.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(input, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BundleTexts french() {
        return new BundleTexts(Locale.FRENCH);
    }

    public static BundleTexts english() {
        return new BundleTexts(Locale.ENGLISH);
    }

    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public String get(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return new MessageFormat(text.replace("'", "''"), locale).format(arguments);
    }

    @Override
    public boolean has(String key) {
        return texts.containsKey(key);
    }
}
