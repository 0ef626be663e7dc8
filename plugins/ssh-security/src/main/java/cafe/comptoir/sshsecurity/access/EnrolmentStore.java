package cafe.comptoir.sshsecurity.access;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of keys on their way in. Codes are kept as hashes. */
final class EnrolmentStore {

    @Inject
    EnrolmentStore() {}

    static String hash(String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    void begin(Handle tx, String codeHash, long person, Instant now) {
        tx.createUpdate("DELETE FROM enrolment WHERE person = :person AND proved_at = 0")
                .bind("person", person)
                .execute();
        tx.createUpdate(
                        """
                        INSERT INTO enrolment (id, code_hash, person, begun_at, key_text, came_from, proved_at, decided_by, approved, decided_at)
                        SELECT coalesce(max(id), 0) + 1, :hash, :person, :now, '', '', 0, 0, 0, 0 FROM enrolment
                        """)
                .bind("hash", codeHash)
                .bind("person", person)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    Optional<EnrolmentRow> unproved(Handle tx, String codeHash, Instant oldest) {
        return tx.createQuery(
                        """
                        SELECT * FROM enrolment
                        WHERE code_hash = :hash AND proved_at = 0 AND begun_at > :oldest
                        """)
                .bind("hash", codeHash)
                .bind("oldest", oldest.toEpochMilli())
                .map((row, _) -> row(row))
                .findFirst();
    }

    void prove(Handle tx, long id, SshKey key, String from, Instant now) {
        tx.createUpdate(
                        "UPDATE enrolment SET key_text = :key, came_from = :from, proved_at = :now WHERE id = :id")
                .bind("key", key.toString())
                .bind("from", from)
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    Optional<EnrolmentRow> find(Handle tx, long id) {
        return tx.createQuery("SELECT * FROM enrolment WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> row(row))
                .findFirst();
    }

    /** Returns whether nobody had decided before. */
    boolean decide(Handle tx, long id, long approver, boolean approved, Instant now) {
        return tx.createUpdate(
                                """
                                UPDATE enrolment SET decided_by = :approver, approved = :approved, decided_at = :now
                                WHERE id = :id AND decided_by = 0
                                """)
                        .bind("approver", approver)
                        .bind("approved", approved ? 1 : 0)
                        .bind("now", now.toEpochMilli())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    void forget(Handle tx, Instant older) {
        tx.createUpdate(
                        "DELETE FROM enrolment WHERE begun_at < :older AND id < (SELECT max(id) FROM enrolment)")
                .bind("older", older.toEpochMilli())
                .execute();
    }

    private static EnrolmentRow row(ResultSet row) throws SQLException {
        String key = row.getString("key_text");
        return new EnrolmentRow(
                row.getLong("id"),
                row.getLong("person"),
                key.isEmpty() ? Optional.empty() : Optional.of(SshKey.parse(key)),
                row.getString("came_from"),
                Instant.ofEpochMilli(row.getLong("proved_at")),
                row.getLong("decided_by") == 0
                        ? Optional.empty()
                        : Optional.of(
                                new EnrolmentRow.Decision(
                                        row.getLong("decided_by"), row.getBoolean("approved"))));
    }
}
