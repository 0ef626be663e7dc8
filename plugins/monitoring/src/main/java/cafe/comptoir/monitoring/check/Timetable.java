package cafe.comptoir.monitoring.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * When which check is due. Checks are spread evenly over their interval, and one that was missed (the
 * machine slept) is due once, not as often as it was missed. Not safe for use by several threads.
 */
final class Timetable {

    /** Steps of the golden ratio fall evenly into an interval, however many there are. */
    private static final double GOLDEN = 0.6180339887498949;

    private record Entry(CheckConfig check, Instant due) {}

    private final PriorityQueue<Entry> queue =
            new PriorityQueue<>((one, other) -> one.due().compareTo(other.due()));

    Timetable(Plan plan, Instant now) {
        int index = 0;
        for (CheckConfig check : plan.checks()) {
            double share = (GOLDEN * index++) % 1;
            queue.add(new Entry(check, now.plus(scaled(check.every(), share))));
        }
    }

    /** Takes out what is due, and says when each is due again. */
    List<CheckConfig> due(Instant now) {
        List<CheckConfig> due = new ArrayList<>();
        while (!queue.isEmpty() && !queue.peek().due().isAfter(now)) {
            Entry entry = queue.remove();
            due.add(entry.check());
            queue.add(new Entry(entry.check(), next(entry, now)));
        }
        return due;
    }

    /** Returns how long nothing is due, at most {@code limit}. */
    Duration idle(Instant now, Duration limit) {
        Entry first = queue.peek();
        if (first == null) {
            return limit;
        }
        Duration left = Duration.between(now, first.due());
        return left.isNegative() ? Duration.ZERO : left.compareTo(limit) < 0 ? left : limit;
    }

    private static Instant next(Entry entry, Instant now) {
        Duration every = entry.check().every();
        long missed = Duration.between(entry.due(), now).dividedBy(every);
        return entry.due().plus(every.multipliedBy(missed + 1));
    }

    private static Duration scaled(Duration duration, double share) {
        return Duration.ofNanos((long) (duration.toNanos() * share));
    }
}
