package cafe.comptoir.staffchat.announce;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Who has read what. */
final class ReadingStore {

    @Inject
    ReadingStore() {}

    /** Notes that somebody has read it; false when that was known. */
    boolean add(Handle tx, long announcement, long person, Instant now) {
        return tx.createUpdate(
                                """
                                INSERT INTO reading (announcement, person, at)
                                VALUES (:announcement, :person, :now)
                                ON CONFLICT (announcement, person) DO NOTHING
                                """)
                        .bind("announcement", announcement)
                        .bind("person", person)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    void forget(Handle tx, long announcement) {
        tx.createUpdate("DELETE FROM reading WHERE announcement = :announcement")
                .bind("announcement", announcement)
                .execute();
    }

    Set<Long> readers(Handle tx, long announcement) {
        return tx
                .createQuery("SELECT person FROM reading WHERE announcement = :announcement")
                .bind("announcement", announcement)
                .mapTo(Long.class)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
