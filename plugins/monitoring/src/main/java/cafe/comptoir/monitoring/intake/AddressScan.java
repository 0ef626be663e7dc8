package cafe.comptoir.monitoring.intake;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Finds the IP addresses in a line, a few at most, in one pass. */
final class AddressScan {

    private static final int MOST = 8;
    private static final int LONGEST = 45;

    private final Words words;

    AddressScan(Words words) {
        this.words = words;
    }

    List<String> in(byte[] line, int from, int to) {
        List<String> found = List.of();
        int i = from;
        while (i < to) {
            if (!isPart(line[i])) {
                i++;
                continue;
            }
            int end = i;
            int dots = 0;
            int colons = 0;
            while (end < to && isPart(line[end])) {
                dots += line[end] == '.' ? 1 : 0;
                colons += line[end] == ':' ? 1 : 0;
                end++;
            }
            if ((dots >= 3 || colons >= 2) && isAlone(line, i, end, from, to)) {
                found = add(found, line, i, end, colons);
            }
            i = end;
        }
        return found;
    }

    private List<String> add(List<String> found, byte[] line, int from, int to, int colons) {
        int end = to;
        while (end > from && (line[end - 1] == '.' || line[end - 1] == ':')) {
            end--; // The end of a sentence, or "from 10.0.0.5:"
        }
        if (colons <= 1) {
            end = Math.min(end, firstColon(line, from, end));
            return isV4(line, from, end) ? plus(found, words.of(line, from, end)) : found;
        }
        return isV6(line, from, end) ? plus(found, words.of(line, from, end)) : found;
    }

    private static List<String> plus(List<String> found, String address) {
        if (found.contains(address) || found.size() == MOST) {
            return found;
        }
        List<String> more = found.isEmpty() ? new ArrayList<>(4) : found;
        more.add(address);
        return more;
    }

    private static int firstColon(byte[] line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line[i] == ':') {
                return i;
            }
        }
        return to;
    }

    private static boolean isV4(byte[] line, int from, int to) {
        int numbers = 0;
        int digits = 0;
        int value = 0;
        for (int i = from; i <= to; i++) {
            if (i == to || line[i] == '.') {
                if (digits == 0 || value > 255) {
                    return false;
                }
                numbers++;
                digits = 0;
                value = 0;
            } else if (line[i] >= '0' && line[i] <= '9' && digits < 3) {
                value = value * 10 + line[i] - '0';
                digits++;
            } else {
                return false;
            }
        }
        return numbers == 4;
    }

    /** A time of day or a MAC address has colons too; those have no "::" and not seven of them. */
    private boolean isV6(byte[] line, int from, int to) {
        int colons = 0;
        boolean doubled = false;
        for (int i = from; i < to; i++) {
            if (line[i] == ':') {
                colons++;
                doubled |= i + 1 < to && line[i + 1] == ':';
            }
        }
        if (to - from > LONGEST || to - from < 3 || (!doubled && colons != 7)) {
            return false;
        }
        try {
            var _ = InetAddress.ofLiteral(words.of(line, from, to));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isAlone(byte[] line, int from, int end, int first, int last) {
        return (from == first || !isLetter(line[from - 1]))
                && (end == last || !isLetter(line[end]));
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b == '_';
    }

    private static boolean isPart(byte b) {
        return (b >= '0' && b <= ':')
                || b == '.'
                || (b >= 'a' && b <= 'f')
                || (b >= 'A' && b <= 'F');
    }
}
