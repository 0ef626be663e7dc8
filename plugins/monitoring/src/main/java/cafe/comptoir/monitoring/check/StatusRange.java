package cafe.comptoir.monitoring.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP statuses that are fine: {@code 200} or {@code 200-399}. */
record StatusRange(int first, int last) {

    private static final Pattern FORM = Pattern.compile("(\\d{3})(?:-(\\d{3}))?");

    static StatusRange parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'%s' must be a status or a range, such as 200-399".formatted(text));
        }
        int first = Integer.parseInt(matcher.group(1));
        String last = matcher.group(2);
        return new StatusRange(first, last == null ? first : Integer.parseInt(last));
    }

    boolean holds(int status) {
        return status >= first && status <= last;
    }
}
