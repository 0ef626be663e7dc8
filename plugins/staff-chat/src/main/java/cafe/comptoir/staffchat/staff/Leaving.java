package cafe.comptoir.staffchat.staff;

import cafe.comptoir.api.people.Person;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What becomes of something that an employee held who leaves. */
public interface Leaving {

    /** Ends it or passes it on. */
    void left(Handle tx, long person, String name);

    /** Returns the names of those who hold something that a colleague can take over, by their ids. */
    default Map<Long, String> holders(Handle tx) {
        return Map.of();
    }

    /** Gives what somebody holds to a colleague; empty when they hold nothing. */
    default Optional<Given> give(Handle tx, long from, Person to) {
        return Optional.empty();
    }

    /** Ends what takes a role of the staff, of somebody who is here but has none any more. */
    default void lostRoles(Handle tx, long person) {}
}
