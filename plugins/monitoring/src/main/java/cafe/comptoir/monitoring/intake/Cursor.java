package cafe.comptoir.monitoring.intake;

/**
 * Goes through the head of a syslog line. A range of bytes is a {@code long}, so that reading a line
 * makes no garbage.
 */
final class Cursor {

    private static final int OLD_TIME = 15;

    private final byte[] line;
    private int at;

    Cursor(byte[] line) {
        this.line = line;
    }

    static int from(long range) {
        return (int) (range >>> 32);
    }

    static int to(long range) {
        return (int) range;
    }

    int position() {
        return at;
    }

    boolean takes(char wanted) {
        if (at < line.length && line[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /** Returns a number of at most so many digits, or -1. */
    int number(int mostDigits) {
        int value = 0;
        int digits = 0;
        while (at < line.length && digits < mostDigits && isDigit(line[at])) {
            value = value * 10 + line[at] - '0';
            at++;
            digits++;
        }
        return digits == 0 ? -1 : value;
    }

    void skipWord() {
        var _ = word();
    }

    /** Returns what comes before the next blank, and goes behind that. */
    long word() {
        int from = at;
        while (at < line.length && line[at] != ' ') {
            at++;
        }
        long range = range(from, at);
        if (at < line.length) {
            at++;
        }
        return range;
    }

    /** Returns the programme's name before {@code [pid]} or {@code :}; the message stays ahead. */
    long tag() {
        int from = at;
        int end = from;
        while (end < line.length && line[end] != ' ' && line[end] != ':' && line[end] != '[') {
            end++;
        }
        boolean tag = end < line.length && line[end] != ' ' && end > from;
        return tag ? range(from, end) : range(from, from);
    }

    /** Whether the next word is a tag already: a machine's own lines name no host. */
    boolean isAtTag() {
        int end = at;
        while (end < line.length && line[end] != ' ') {
            end++;
        }
        return end > at && line[end - 1] == ':';
    }

    /** Goes back over a 1 that was taken for a version. */
    void back(byte[] of) {
        while (at > 0 && of[at - 1] != '>') {
            at--;
        }
    }

    /** Goes behind {@code Nov 22 18:00:00 }; false if there is none. */
    boolean skipOldTime() {
        boolean there =
                line.length - at > OLD_TIME
                        && isLetter(line[at])
                        && isLetter(line[at + 2])
                        && line[at + 3] == ' '
                        && line[at + 6] == ' '
                        && line[at + 9] == ':'
                        && line[at + 12] == ':'
                        && line[at + OLD_TIME] == ' ';
        at += there ? OLD_TIME + 1 : 0;
        return there;
    }

    /** Goes behind {@code 2026-11-22T18:00:00… }; false if there is none. */
    boolean skipNewTime() {
        boolean there =
                line.length - at > 19
                        && isDigit(line[at])
                        && line[at + 4] == '-'
                        && line[at + 7] == '-'
                        && line[at + 10] == 'T';
        if (there) {
            skipWord();
        }
        return there;
    }

    private static long range(int from, int to) {
        return ((long) from << 32) | to;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isLetter(byte b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }
}
