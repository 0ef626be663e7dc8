package cafe.comptoir.staffchat.staff;

import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;

/** Numbers things, from 1. */
public final class Numbers {

    @Inject
    Numbers() {}

    /** Returns the next number of a kind of things. */
    public long next(Handle tx, String kind) {
        return tx.createQuery(
                        """
                        INSERT INTO counter (name, value) VALUES (:kind, 1)
                        ON CONFLICT (name) DO UPDATE SET value = counter.value + 1
                        RETURNING value
                        """)
                .bind("kind", kind)
                .mapTo(Long.class)
                .one();
    }
}
