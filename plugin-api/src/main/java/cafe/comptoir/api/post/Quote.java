package cafe.comptoir.api.post;

import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.MarkdownSanitizer;

/** What people wrote, shown as they wrote it: no Markdown of theirs works, nothing is too long. */
public final class Quote {

    private Quote() {}

    /**
     * Returns a text on one line, such as a name or a title.
     *
     * @param max how many characters (UTF-16 units, as Discord counts) at most
     */
    public static String line(String text, int max) {
        return cut(MarkdownSanitizer.escape(text.strip().replaceAll("\\s+", " ")), max);
    }

    /**
     * Returns a text as a quotation, line by line.
     *
     * @param max how many characters at most, marks included
     */
    public static String block(String text, int max) {
        String quoted =
                text.strip()
                        .lines()
                        .map(line -> "> " + MarkdownSanitizer.escape(line))
                        .collect(Collectors.joining("\n"));
        return cut(quoted, max);
    }

    /**
     * Returns a text cut to what Discord takes, without tearing a character in two.
     *
     * @param max how many characters at most, the ellipsis included
     */
    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = max - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
