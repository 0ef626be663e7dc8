package cafe.comptoir.tickets.transcript;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes a very long conversation fit: its beginning and, mostly, its end. */
final class Abridge {

    /** Of the room, what the beginning gets. */
    private static final double BEGINNING = 0.25;

    private static final int NOTE_ROOM = 1000;

    private Abridge() {}

    /**
     * Returns the parts that fit.
     *
     * @param note makes the text that stands for so many parts left out
     */
    static List<String> fit(List<String> parts, long maxBytes, Function<String, String> note) {
        long total = parts.stream().mapToLong(Abridge::bytes).sum();
        if (total <= maxBytes) {
            return parts;
        }
        long room = Math.max(0, maxBytes - NOTE_ROOM);
        int first = count(parts, (long) (room * BEGINNING));
        int last = count(parts.reversed(), room - (long) (room * BEGINNING));
        List<String> kept = new ArrayList<>(parts.subList(0, first));
        kept.add(note.apply(Integer.toString(parts.size() - first - last)) + "\n");
        kept.addAll(parts.subList(parts.size() - last, parts.size()));
        return kept;
    }

    static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int count(List<String> parts, long room) {
        long used = 0;
        int count = 0;
        for (String part : parts) {
            used += bytes(part);
            if (used > room) {
                return count;
            }
            count++;
        }
        return count;
    }
}
