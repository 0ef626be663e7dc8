package cafe.comptoir.api.interaction;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalLong;
import net.dv8tion.jda.api.interactions.commands.OptionType;

/**
 * One option of a slash command.
 *
 * @param type what Discord lets a person enter
 * @param name base name: 1–32 lower-case ASCII letters, digits and hyphens
 * @param required whether the command cannot be sent without it
 * @param autocomplete whether the plugin proposes values while the person types
 * @param choices the fixed values to choose from (up to 25), or empty
 * @param min least length of a text or least number
 * @param max greatest length of a text or greatest number
 */
public record Option(
        OptionType type,
        String name,
        boolean required,
        boolean autocomplete,
        List<String> choices,
        OptionalLong min,
        OptionalLong max) {

    public Option {
        requireNonNull(type, "type is null");
        requireNonNull(name, "name is null");
        choices = List.copyOf(choices);
    }

    /** Returns an optional text. */
    public static Option string(String name) {
        return of(OptionType.STRING, name);
    }

    /** Returns an optional whole number. */
    public static Option integer(String name) {
        return of(OptionType.INTEGER, name);
    }

    /** Returns an optional person. */
    public static Option user(String name) {
        return of(OptionType.USER, name);
    }

    /** Returns an optional option of any type. */
    public static Option of(OptionType type, String name) {
        return new Option(
                type, name, false, false, List.of(), OptionalLong.empty(), OptionalLong.empty());
    }

    /** Returns this option, required. */
    public Option mandatory() {
        return new Option(type, name, true, autocomplete, choices, min, max);
    }

    /** Returns this option with proposals while typing. */
    public Option completed() {
        return new Option(type, name, required, true, choices, min, max);
    }

    /** Returns this text option with fixed choices. */
    public Option oneOf(String... values) {
        return new Option(type, name, required, false, List.of(values), min, max);
    }

    /** Returns this option with a least and a greatest length or number. */
    public Option between(long least, long greatest) {
        return new Option(
                type,
                name,
                required,
                autocomplete,
                choices,
                OptionalLong.of(least),
                OptionalLong.of(greatest));
    }
}
