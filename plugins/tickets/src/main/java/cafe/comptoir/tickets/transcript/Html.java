package cafe.comptoir.tickets.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as HTML. Nothing that people wrote gets into a page by another way. */
final class Html {

    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s<>\"'`]{0,2000}[^\\s<>\"'`.,;:!?)\\]]");

    private Html() {}

    /** Returns text that shows as it is, in content and in attributes. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        case '\'' -> escaped.append("&#39;");
                        default -> appendVisible(escaped, c);
                    }
                });
        return escaped.toString();
    }

    /** Control characters are no HTML, and direction marks can make a text read as another. */
    private static void appendVisible(StringBuilder escaped, int c) {
        boolean bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        if (!bidi && !control && !lone) {
            escaped.appendCodePoint(c);
        }
    }

    /** Returns text with its web addresses as links. */
    static String prose(String text) {
        StringBuilder html = new StringBuilder();
        Matcher links = LINK.matcher(text);
        int from = 0;
        while (links.find()) {
            String url = escape(links.group());
            html.append(escape(text.substring(from, links.start())))
                    .append("<a rel=\"noopener noreferrer nofollow\" href=\"")
                    .append(url)
                    .append("\">")
                    .append(url)
                    .append("</a>");
            from = links.end();
        }
        return html.append(escape(text.substring(from))).toString();
    }
}
