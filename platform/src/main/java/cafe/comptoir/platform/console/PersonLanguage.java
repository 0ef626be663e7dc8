package cafe.comptoir.platform.console;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The language of whoever sits at the terminal. */
public final class PersonLanguage {

    private PersonLanguage() {}

    /**
     * Returns French or English by {@code LC_ALL}, {@code LC_MESSAGES} or {@code LANG}, the first that
     * names a language. {@code C} and {@code POSIX} name none, whatever encoding follows: the script
     * that starts all this sets {@code C.UTF-8} where it finds no UTF-8.
     *
     * @param environment a variable's value, or null where it is not set
     */
    public static Optional<Locale> of(UnaryOperator<@Nullable String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .flatMap(name -> Stream.ofNullable(environment.apply(name)))
                .map(value -> value.split("[_.@-]", 2)[0].toLowerCase(Locale.ROOT))
                .filter(language -> language.matches("[a-z]{2,3}"))
                .map(language -> language.equals("fr") ? Locale.FRENCH : Locale.ENGLISH)
                .findFirst();
    }
}
