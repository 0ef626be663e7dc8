package cafe.comptoir.sshsecurity.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * How a line is shown on a terminal: control characters, escape sequences and what else Unicode has to
 * move text about are written out as {@code \x1b} or {@code \u2028}, never sent.
 */
public final class Shown {

    private final DateTimeFormatter times;

    public Shown(ZoneId zone) {
        times = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(zone);
    }

    /** Writes a line with its time, host and programme. */
    public void write(Hit hit, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(hit.length() + 80);
        text.append(times.format(hit.received())).append(' ');
        escape(hit.source().host(), text);
        text.append(' ');
        escape(hit.source().program(), text);
        text.append(hit.source().program().isEmpty() ? "- " : ": ");
        escape(new String(hit.bytes(), hit.start(), hit.length(), StandardCharsets.UTF_8), text);
        text.append('\n');
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a text with nothing in it that a terminal would obey. */
    public static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        escape(text, safe);
        return safe.toString();
    }

    private static void escape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\t' || isHarmless(c)) {
                to.appendCodePoint(c);
            } else if (c < 0x100) {
                to.append("\\x%02x".formatted(c));
            } else {
                to.append("\\u%04x".formatted(c));
            }
        }
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }
}
