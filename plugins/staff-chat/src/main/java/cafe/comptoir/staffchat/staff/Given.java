package cafe.comptoir.staffchat.staff;

import java.util.List;

/**
 * Something that somebody held and a colleague was to take over.
 *
 * @param text the key of what it is called
 * @param arguments of that text
 * @param passed whether it is the colleague's now; what cannot be theirs stays as it was
 */
public record Given(String text, List<String> arguments, boolean passed) {

    public Given {
        arguments = List.copyOf(arguments);
    }

    /** Returns numbered things that a colleague has taken over. */
    public static Given passed(String text, List<Long> numbers) {
        return new Given(text, List.of(list(numbers)), true);
    }

    /** Returns numbered things that a colleague may not take over. */
    public static Given kept(String text, List<Long> numbers, String colleague) {
        return new Given(text, List.of(list(numbers), colleague), false);
    }

    private static String list(List<Long> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }
}
