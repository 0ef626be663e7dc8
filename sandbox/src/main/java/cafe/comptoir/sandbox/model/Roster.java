package cafe.comptoir.sandbox.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The members of one server in the order of their list, kept in order as they come and go. */
final class Roster {
    private static final Comparator<Rosters.Entry> ORDER =
            Comparator.comparingInt(Roster::rank)
                    .reversed()
                    .thenComparing(Rosters.Entry::plainName)
                    .thenComparingLong(entry -> entry.member().userId());

    private final List<Rosters.Entry> sorted;
    private final Map<Long, Rosters.Entry> byUser = new HashMap<>();

    Roster(Collection<Rosters.Entry> entries) {
        this.sorted = new ArrayList<>(entries);
        sorted.sort(ORDER);
        sorted.forEach(entry -> byUser.put(entry.member().userId(), entry));
    }

    List<Rosters.Entry> all() {
        return Collections.unmodifiableList(sorted);
    }

    void put(Rosters.Entry entry) {
        remove(entry.member().userId());
        int place = Collections.binarySearch(sorted, entry, ORDER);
        sorted.add(place < 0 ? -place - 1 : place, entry);
        byUser.put(entry.member().userId(), entry);
    }

    void remove(long userId) {
        Rosters.Entry entry = byUser.remove(userId);
        if (entry != null) {
            sorted.remove(Collections.binarySearch(sorted, entry, ORDER));
        }
    }

    private static int rank(Rosters.Entry entry) {
        Role group = entry.group();
        if (entry.presence().offline()) {
            return -2;
        }
        return group == null ? -1 : group.position();
    }
}
