package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Snowflake;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Turns Discord's Markdown into the words that a person reads, and compares words as people do. */
final class Wording {
    private static final Pattern MENTION =
            Pattern.compile(
                    "<(@!?|@&|#)(\\d{1,20})>|</([^:>]+):\\d+>|<t:(-?\\d{1,12})(?::(\\w))?>");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]+)]\\(<?https?://[^)]+\\)");
    private static final Pattern LINE_MARK =
            Pattern.compile("(?m)^(?:#{1,3} +|-# +|>>> |> ?|``` *\\w* *$)");
    private static final Pattern INLINE_MARK = Pattern.compile("\\*{1,3}|__|~~|\\|\\||`{1,3}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

    /** The people of the seeded café live in France, wherever the tests run. */
    private static final ZoneId HOME = ZoneId.of("Europe/Paris");

    private Wording() {}

    /** The text with its mentions and timestamps written out. */
    static String named(String markdown, Names names, Instant now) {
        return MENTION.matcher(markdown).replaceAll(hit -> quote(spoken(hit, names, now)));
    }

    /** The text without the marks of Markdown. */
    static String unmarked(String markdown) {
        String lines = LINE_MARK.matcher(LINK.matcher(markdown).replaceAll("$1")).replaceAll("");
        return INLINE_MARK.matcher(lines).replaceAll("");
    }

    /** Whether one text holds another, whatever the kind of blanks, apostrophes and marks. */
    static boolean holds(String text, String wanted) {
        String sought = plain(wanted);
        return plain(text).contains(sought) || plain(unmarked(text)).contains(sought);
    }

    /** Whether two labels read the same; case does not matter. */
    static boolean same(String label, String wanted) {
        return plain(label).equalsIgnoreCase(plain(wanted));
    }

    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return BLANKS.matcher(composed.replace('’', '\'')).replaceAll(" ").strip();
    }

    private static String quote(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }

    private static String spoken(MatchResult hit, Names names, Instant now) {
        if (hit.group(3) != null) {
            return "/" + hit.group(3);
        }
        if (hit.group(4) != null) {
            return moment(
                    Long.parseLong(hit.group(4)), hit.group(5) == null ? "f" : hit.group(5), now);
        }
        long id = Snowflake.parse(hit.group(2));
        return switch (hit.group(1)) {
            case "#" -> "#" + names.channel(id);
            case "@&" -> "@" + names.role(id);
            default -> "@" + names.person(id);
        };
    }

    private static String moment(long seconds, String style, Instant now) {
        Instant at = Instant.ofEpochSecond(seconds);
        String pattern =
                switch (style) {
                    case "t" -> "HH:mm";
                    case "T" -> "HH:mm:ss";
                    case "d" -> "dd/MM/yyyy";
                    case "D" -> "d MMMM yyyy";
                    case "F" -> "EEEE d MMMM yyyy HH:mm";
                    case "R" -> "";
                    default -> "d MMMM yyyy HH:mm";
                };
        return pattern.isEmpty()
                ? relative(Duration.between(now, at))
                : DateTimeFormatter.ofPattern(pattern, Locale.FRENCH).format(at.atZone(HOME));
    }

    private static String relative(Duration away) {
        Duration length = away.abs();
        String amount =
                length.toDays() > 0
                        ? length.toDays() + " j"
                        : length.toHours() > 0
                                ? length.toHours() + " h"
                                : length.toMinutes() > 0
                                        ? length.toMinutes() + " min"
                                        : length.toSeconds() + " s";
        return (away.isNegative() ? "il y a " : "dans ") + amount;
    }
}
