package cafe.comptoir.sshsecurity.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Finds a word in bytes (Horspool's algorithm). A word written without capitals is found however it is
 * written, for ASCII letters.
 */
final class Finder {

    private final byte[] lower;
    private final byte[] upper;
    private final int[] skip = new int[256];

    Finder(String word) {
        boolean exact = !word.equals(word.toLowerCase(Locale.ROOT));
        lower = word.getBytes(StandardCharsets.UTF_8);
        upper = exact ? lower : capitals(lower);
        Arrays.fill(skip, lower.length);
        for (int i = 0; i < lower.length - 1; i++) {
            skip[lower[i] & 0xff] = lower.length - 1 - i;
            skip[upper[i] & 0xff] = lower.length - 1 - i;
        }
    }

    private static byte[] capitals(byte[] lower) {
        byte[] upper = lower.clone();
        for (int i = 0; i < upper.length; i++) {
            if (upper[i] >= 'a' && upper[i] <= 'z') {
                upper[i] = (byte) (upper[i] - 'a' + 'A');
            }
        }
        return upper;
    }

    boolean isIn(byte[] bytes, int start, int end) {
        int last = lower.length - 1;
        if (last < 0) {
            return true;
        }
        byte low = lower[last];
        byte high = upper[last];
        int at = start + last;
        while (at < end) {
            byte b = bytes[at];
            if ((b == low || b == high) && fits(bytes, at - last)) {
                return true;
            }
            at += skip[b & 0xff];
        }
        return false;
    }

    private boolean fits(byte[] bytes, int start) {
        for (int i = 0; i < lower.length; i++) {
            byte b = bytes[start + i];
            if (b != lower[i] && b != upper[i]) {
                return false;
            }
        }
        return true;
    }
}
