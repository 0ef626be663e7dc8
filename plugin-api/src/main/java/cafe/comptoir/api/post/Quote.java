package cafe.comptoir.api.post;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.MarkdownSanitizer;

/** What people wrote, shown as they wrote it: no Markdown of theirs works, nothing is too long. */
public final class Quote {

    /** What JDA leaves: a line that begins as a title or as small print. */
    private static final Pattern TITLE =
            Pattern.compile("^\\s*(?=(?:#{1,3}|-#)\\s)", Pattern.MULTILINE);

    private Quote() {}

    /**
     * Returns a text on one line, such as a name or a title.
     *
     * @param max how many characters (UTF-16 units, as Discord counts) at most
     */
    public static String line(String text, int max) {
        return cut(plain(text.strip().replaceAll("\\s+", " ")), max);
    }

    /**
     * Returns a text as a quotation, line by line.
     *
     * @param max how many characters at most, marks included
     */
    public static String block(String text, int max) {
        String quoted =
                plain(text.strip()).lines().map("> "::concat).collect(Collectors.joining("\n"));
        return cut(quoted, max);
    }

    /** A link shows where it leads: nobody makes us say "press here" for an address of theirs. */
    private static String plain(String text) {
        String escaped = MarkdownSanitizer.escape(text).replace("](", "]\\(");
        return TITLE.matcher(escaped).replaceAll("$0\\\\");
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

    /**
     * Returns as many lines, names or the like as Discord takes, none of them torn.
     *
     * @param max how many characters at most, the words for what is left out included
     * @param more says how many are left out, such as "and 3 more"
     */
    public static String fitting(
            List<String> parts, String separator, int max, IntFunction<String> more) {
        String all = String.join(separator, parts);
        int shown = parts.size();
        while (all.length() > max && shown > 0) {
            shown--;
            List<String> fewer = new ArrayList<>(parts.subList(0, shown));
            fewer.add(more.apply(parts.size() - shown));
            all = String.join(separator, fewer);
        }
        return all;
    }
}
