package cafe.comptoir.api.service;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * One line for the {@link LogVault}.
 *
 * @param received when the café's host received it, by the host's clock
 * @param host the machine that it is about, as it names itself or by its address; at most 255 characters
 * @param program the programme that said it, {@code ""} if unknown; at most 255 characters
 * @param addresses IP addresses that it is about, by which it can be found; may be empty
 * @param kind what it is about
 * @param line what was received, byte for byte, without its end of line; neither copied nor changed
 */
@SuppressWarnings("ArrayRecordComponent") // Evidence is bytes; copying each would cost a third.
public record LogRecord(
        Instant received,
        String host,
        String program,
        List<String> addresses,
        LogClass kind,
        byte[] line) {

    /** The longest line that is taken, in bytes. */
    public static final int LONGEST_LINE = 64 * 1024;

    private static final int LONGEST_NAME = 255;

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if one is exceeded
     */
    public LogRecord {
        requireNonNull(received, "received is null");
        requireNonNull(kind, "kind is null");
        check("host", host.length(), LONGEST_NAME);
        check("program", program.length(), LONGEST_NAME);
        check("line", line.length, LONGEST_LINE);
        addresses = List.copyOf(addresses);
    }

    private static void check(String what, int length, int limit) {
        if (length > limit) {
            throw new IllegalArgumentException(
                    "%s is too long: %d, at most %d".formatted(what, length, limit));
        }
    }

    /** Returns the line as text; bytes that are not UTF-8 become U+FFFD. */
    public String text() {
        return new String(line, StandardCharsets.UTF_8);
    }
}
