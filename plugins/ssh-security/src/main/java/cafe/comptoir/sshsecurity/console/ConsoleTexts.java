package cafe.comptoir.sshsecurity.console;

import cafe.comptoir.api.i18n.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The plugin's texts where no host reads them. */
record ConsoleTexts(Locale locale, Properties words) implements Texts {

    static ConsoleTexts in(Locale locale) throws IOException {
        Locale language = locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        Properties words = new Properties();
        String name = "/messages_" + language.getLanguage() + ".properties";
        try (InputStream in = ConsoleTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the plugin's JAR lacks " + name);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new ConsoleTexts(language, words);
    }

    @Override
    public String get(String key, Object... arguments) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return new MessageFormat(pattern.replace("'", "''"), locale).format(arguments);
    }

    @Override
    public boolean has(String key) {
        return words.containsKey(key);
    }
}
