package cafe.comptoir.tickets.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cafe.comptoir.tickets.ticket.KeptFile;
import cafe.comptoir.tickets.ticket.Said;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What was said, with every edit and deletion. */
public final class JournalStore {

    private final FileStore files;

    @Inject
    JournalStore(FileStore files) {
        this.files = files;
    }

    /**
     * Writes down a message; false when it was there.
     *
     * @param raw its text as Discord holds it
     */
    public boolean add(Handle tx, TicketNumber ticket, Said said, String raw) {
        boolean fresh =
                tx.createUpdate(
                                        """
                                        INSERT INTO message
                                            (id, ticket, at, author, author_name, staff, text, raw,
                                                reply_to)
                                        VALUES (:id, :ticket, :at, :author, :authorName, :staff, :text,
                                            :raw, :replyTo)
                                        ON CONFLICT (id) DO NOTHING
                                        """)
                                .bind("id", said.id())
                                .bind("ticket", ticket.value())
                                .bind("at", said.at().toEpochMilli())
                                .bind("author", said.author().id())
                                .bind("authorName", said.author().name())
                                .bind("staff", said.staff() ? 1 : 0)
                                .bind("text", said.text())
                                .bind("raw", raw)
                                .bind("replyTo", said.replyTo())
                                .execute()
                        == 1;
        if (fresh) {
            said.files().forEach(file -> files.add(tx, file));
        }
        return fresh;
    }

    /**
     * Keeps what a message said before and writes down what it says now; nothing if it is the same.
     *
     * @param raw its text as Discord holds it now
     * @param text the same, with names for mentions
     */
    public void edit(Handle tx, long message, String raw, String text) {
        boolean changed =
                tx.createUpdate(
                                        """
                                        INSERT INTO earlier_text (message, nth, text)
                                        SELECT m.id, (SELECT count(*) FROM earlier_text e
                                                WHERE e.message = m.id), m.text
                                        FROM message m WHERE m.id = :id AND m.raw <> :raw
                                        """)
                                .bind("id", message)
                                .bind("raw", raw)
                                .execute()
                        == 1;
        if (changed) {
            tx.createUpdate("UPDATE message SET raw = :raw, text = :text WHERE id = :id")
                    .bind("raw", raw)
                    .bind("text", text)
                    .bind("id", message)
                    .execute();
        }
    }

    /** Notes that a message was deleted on Discord; what it said stays. */
    public void delete(Handle tx, long message, Instant at) {
        tx.createUpdate(
                        """
                        UPDATE message SET deleted_at = :at WHERE id = :id AND deleted_at IS NULL
                        """)
                .bind("id", message)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /** Returns the whole conversation, oldest first. */
    public List<Said> conversation(Handle tx, TicketNumber ticket) {
        Map<Long, List<String>> earlier = earlierTexts(tx, ticket);
        Map<Long, List<KeptFile>> attached =
                files.of(tx, ticket).stream()
                        .filter(file -> file.message() != null)
                        .collect(groupingBy(file -> requireNonNull(file.message())));
        return tx.createQuery("SELECT * FROM message WHERE ticket = :ticket ORDER BY id")
                .bind("ticket", ticket.value())
                .map((row, context) ->
                        new Said(
                                row.getLong("id"),
                                Instant.ofEpochMilli(row.getLong("at")),
                                requireNonNull(Rows.who(row, "author")),
                                row.getInt("staff") != 0,
                                row.getString("text"),
                                earlier.getOrDefault(row.getLong("id"), List.of()),
                                Rows.instant(row, "deleted_at"),
                                Rows.number(row, "reply_to"),
                                attached.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Map<Long, List<String>> earlierTexts(Handle tx, TicketNumber ticket) {
        return tx
                .createQuery(
                        """
                        SELECT e.message AS message, e.text AS text FROM earlier_text e
                        JOIN message m ON m.id = e.message
                        WHERE m.ticket = :ticket ORDER BY e.message, e.nth
                        """)
                .bind("ticket", ticket.value())
                .map((row, context) -> Map.entry(row.getLong("message"), row.getString("text")))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
