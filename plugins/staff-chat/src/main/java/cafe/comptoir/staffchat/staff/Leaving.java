package cafe.comptoir.staffchat.staff;

import org.jdbi.v3.core.Handle;

/** What becomes of something that an employee held who leaves. */
public interface Leaving {

    /** Ends it or passes it on. */
    void left(Handle tx, long person, String name);

    /** Ends what takes a role of the staff, of somebody who is here but has none any more. */
    default void lostRoles(Handle tx, long person) {}
}
