package cafe.comptoir.api.interaction;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The arguments of a custom id, in the order they were given to {@link ComponentIds#id}.
 *
 * @param values the arguments as text
 */
public record RouteArguments(List<String> values) {

    public RouteArguments {
        values = List.copyOf(requireNonNull(values, "values is null"));
    }

    /**
     * Returns an argument as text.
     *
     * @throws IllegalArgumentException if there are fewer arguments
     */
    public String text(int index) {
        if (index < 0 || index >= values.size()) {
            throw new IllegalArgumentException(
                    "no argument %d in a custom id with %d".formatted(index, values.size()));
        }
        return values.get(index);
    }

    /**
     * Returns an argument as a whole number.
     *
     * @throws IllegalArgumentException if there are fewer arguments or it is no number
     */
    public long number(int index) {
        return Long.parseLong(text(index));
    }
}
