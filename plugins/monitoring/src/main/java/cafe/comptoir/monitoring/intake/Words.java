package cafe.comptoir.monitoring.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns the same few byte sequences into the same few strings, without making a new one each time.
 * Not safe for use by several threads.
 */
final class Words {

    private static final int SIZE = 1 << 11;

    private final @Nullable Word[] table = new @Nullable Word[SIZE];

    @SuppressWarnings("ArrayRecordComponent") // Compared by what it holds, in is().
    private record Word(byte[] bytes, String text) {

        boolean is(byte[] buffer, int from, int to) {
            return Arrays.equals(bytes, 0, bytes.length, buffer, from, to);
        }
    }

    String of(byte[] buffer, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + buffer[i];
        }
        int place = (hash ^ (hash >>> 15)) & (SIZE - 1);
        Word known = table[place];
        if (known != null && known.is(buffer, from, to)) {
            return known.text();
        }
        byte[] own = Arrays.copyOfRange(buffer, from, to);
        Word fresh = new Word(own, new String(own, StandardCharsets.ISO_8859_1));
        table[place] = fresh;
        return fresh.text();
    }
}
