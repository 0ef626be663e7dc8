package cafe.comptoir.platform.i18n;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.api.config.WrongSetting;
import cafe.comptoir.api.i18n.PermissionNames;
import cafe.comptoir.api.i18n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;

/**
 * Why something is as it is, for whoever asks: in English in the log, in their own language on Discord.
 * What plugins and libraries say is quoted as they say it.
 */
public sealed interface Reason {

    /** Returns it in a language: French, or English for any other. */
    String in(Locale language);

    /** Returns whether there is nothing to say. */
    default boolean isNone() {
        return equals(none());
    }

    /** Returns that there is nothing to say. */
    static Reason none() {
        return new Quoted("");
    }

    /**
     * Returns one of the host's own texts.
     *
     * @param key of {@code reasons_fr.properties} and {@code reasons_en.properties}
     * @param arguments texts, or reasons, which are put in in the same language
     */
    static Reason of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }

    /** Returns what a plugin finds wrong with its settings. */
    static Reason of(WrongSetting setting) {
        return new Setting(setting);
    }

    /** Returns words of somebody else. */
    static Reason quoted(String words) {
        return new Quoted(words);
    }

    /** Returns a permission's name as the settings of a server on Discord show it. */
    static Reason permission(Permission permission) {
        return new PermissionName(permission);
    }

    /** Returns several reasons, one a line; those that say nothing are left out. */
    static Reason lines(List<Reason> reasons) {
        List<Reason> said = reasons.stream().filter(reason -> !reason.isNone()).toList();
        return switch (said.size()) {
            case 0 -> none();
            case 1 -> said.getFirst();
            default -> new Lines(said);
        };
    }

    /** A text of the host. */
    record Text(String key, List<Object> arguments) implements Reason {

        private static final Bundles TEXTS =
                Bundles.beside(Reason.class, "reasons", Locale.ENGLISH);

        public Text {
            requireNonNull(key, "key is null");
            arguments = List.copyOf(arguments);
            if (!TEXTS.cafe().has(key)) {
                throw new IllegalArgumentException("there is no reason '%s'".formatted(key));
            }
        }

        @Override
        public String in(Locale language) {
            Texts texts = TEXTS.in(language);
            return texts.get(key, arguments.stream().map(one -> shown(one, language)).toArray());
        }

        /** Numbers too are shown as they are, without the blanks of thousands in an id. */
        private static String shown(Object argument, Locale language) {
            return argument instanceof Reason reason ? reason.in(language) : argument.toString();
        }

        @Override
        public String toString() {
            return in(Locale.ENGLISH);
        }
    }

    /** What a plugin finds wrong with its settings. */
    record Setting(WrongSetting wrong) implements Reason {

        @Override
        public String in(Locale language) {
            return wrong.in(language);
        }

        @Override
        public String toString() {
            return in(Locale.ENGLISH);
        }
    }

    /** Which permission. */
    record PermissionName(Permission permission) implements Reason {

        @Override
        public String in(Locale language) {
            return PermissionNames.in(language, permission);
        }

        @Override
        public String toString() {
            return in(Locale.ENGLISH);
        }
    }

    /** Somebody else's words. */
    record Quoted(String words) implements Reason {

        @Override
        public String in(Locale language) {
            return words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** One reason a line. */
    record Lines(List<Reason> reasons) implements Reason {

        @Override
        public String in(Locale language) {
            return reasons.stream()
                    .map(reason -> reason.in(language))
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public String toString() {
            return in(Locale.ENGLISH);
        }
    }
}
