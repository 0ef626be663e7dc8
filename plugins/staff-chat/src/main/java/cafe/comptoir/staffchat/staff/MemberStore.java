package cafe.comptoir.staffchat.staff;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Whom we know of on the company server. */
final class MemberStore {

    @Inject
    MemberStore() {}

    /** Notes somebody; false when they were known. */
    boolean add(Handle tx, long person, String name, Instant now) {
        return tx.createUpdate(
                                """
                                INSERT INTO member (person, name, since) VALUES (:person, :name, :now)
                                ON CONFLICT (person) DO NOTHING
                                """)
                        .bind("person", person)
                        .bind("name", name)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    /** Forgets somebody; false when they were not known. */
    boolean remove(Handle tx, long person) {
        return tx.createUpdate("DELETE FROM member WHERE person = :person")
                        .bind("person", person)
                        .execute()
                == 1;
    }

    /** Returns everybody's names by their ids. */
    Map<Long, String> all(Handle tx) {
        return tx
                .createQuery("SELECT person, name FROM member")
                .map((row, _) -> Map.entry(row.getLong("person"), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
