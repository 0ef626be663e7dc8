package cafe.comptoir.staffchat.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody leaves to whoever comes next. */
record Handover(
        long number,
        long author,
        String authorName,
        Instant at,
        String text,
        @Nullable Taken taken) {

    /** Who has read it. */
    record Taken(long by, String name, Instant at) {}

    /** Returns what its message on Discord is called. */
    String what() {
        return what(number);
    }

    static String what(long number) {
        return "handover-" + number;
    }
}
