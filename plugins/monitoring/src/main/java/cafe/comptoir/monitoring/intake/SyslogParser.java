package cafe.comptoir.monitoring.intake;

import cafe.comptoir.api.service.LogClass;
import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.monitoring.vault.Hole;
import cafe.comptoir.monitoring.vault.Losses;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads who said it from a syslog line, RFC 5424 or 3164; whatever the bytes are, there is a record,
 * for evidence is kept even where it is not understood. Not safe for use by several threads.
 */
final class SyslogParser {

    private static final int LONGEST_NAME = 255;
    private static final int MOST_PRIORITY = 191;
    private static final int AUTH = 4;
    private static final int AUTHPRIV = 10;
    private static final int AUDIT = 13;

    private final Words words = new Words();
    private final AddressScan addresses = new AddressScan(words);
    private final Supplier<Map<String, LogClass>> classes;
    private final IntakeCounts counts;
    private final Losses losses;

    SyslogParser(Supplier<Map<String, LogClass>> classes, IntakeCounts counts, Losses losses) {
        this.classes = classes;
        this.counts = counts;
        this.losses = losses;
    }

    /**
     * Reads a line.
     *
     * @param peer who sent it, for lines that do not say
     */
    LogRecord parse(byte[] buffer, int from, int to, String peer, Instant received) {
        int end = Math.min(to, from + LogRecord.LONGEST_LINE);
        if (end < to) {
            counts.cutLines.increment();
            losses.add(peer, Hole.LONG_LINES, LogClass.SYSTEM, 1, received, received);
        }
        counts.lines.increment();
        byte[] line = Arrays.copyOfRange(buffer, from, end);
        Cursor cursor = new Cursor(line);
        int priority = priority(cursor);
        if (priority < 0) {
            counts.malformedLines.increment();
            return record(line, cursor, -1, peer, "", received);
        }
        boolean modern = cursor.takes('1') && cursor.takes(' ');
        return modern
                ? rfc5424(line, cursor, priority, peer, received)
                : rfc3164(line, cursor, priority, peer, received);
    }

    private LogRecord rfc5424(
            byte[] line, Cursor cursor, int priority, String peer, Instant received) {
        cursor.skipWord();
        String host = name(line, cursor.word(), peer);
        String program = name(line, cursor.word(), "");
        return record(line, cursor, priority, host, program, received);
    }

    private LogRecord rfc3164(
            byte[] line, Cursor cursor, int priority, String peer, Instant received) {
        // After a failed try of RFC 5424 the cursor may stand behind a 1, as in "10:00:00".
        cursor.back(line);
        if (!cursor.skipOldTime() && !cursor.skipNewTime()) {
            String program = name(line, cursor.tag(), "");
            return record(line, cursor, priority, peer, program, received);
        }
        if (cursor.isAtTag()) {
            String program = name(line, cursor.tag(), "");
            return record(line, cursor, priority, peer, program, received);
        }
        long host = cursor.word();
        String program = name(line, cursor.tag(), "");
        return record(line, cursor, priority, name(line, host, peer), program, received);
    }

    private LogRecord record(
            byte[] line,
            Cursor cursor,
            int priority,
            String host,
            String program,
            Instant received) {
        List<String> about = addresses.in(line, cursor.position(), line.length);
        return new LogRecord(received, host, program, about, kind(priority, program), line);
    }

    private LogClass kind(int priority, String program) {
        LogClass known = classes.get().get(program);
        if (known != null) {
            return known;
        }
        int facility = priority >> 3;
        boolean security =
                priority >= 0 && (facility == AUTH || facility == AUTHPRIV || facility == AUDIT);
        return security ? LogClass.SECURITY : LogClass.SYSTEM;
    }

    /** Returns the number in {@code <…>}, or -1. */
    private static int priority(Cursor cursor) {
        if (!cursor.takes('<')) {
            return -1;
        }
        int value = cursor.number(3);
        return value >= 0 && value <= MOST_PRIORITY && cursor.takes('>') ? value : -1;
    }

    /** Returns a name that is one, or the other one; what is not printable is nobody's name. */
    private String name(byte[] line, long range, String other) {
        int from = Cursor.from(range);
        int to = Math.min(Cursor.to(range), from + LONGEST_NAME);
        if (from >= to || (to - from == 1 && line[from] == '-')) {
            return other;
        }
        for (int i = from; i < to; i++) {
            if (line[i] <= ' ' || line[i] > '~') {
                return other;
            }
        }
        return words.of(line, from, to);
    }
}
