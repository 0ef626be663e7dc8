package cafe.comptoir.tickets.store;

import cafe.comptoir.tickets.ticket.KeptFile;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is known of attached files; their bytes are in the plugin's folder. */
public final class FileStore {

    @Inject
    FileStore() {}

    /** Writes down a file; where it was known, only its newer address. */
    public void add(Handle tx, KeptFile file) {
        tx.createUpdate(
                        """
                        INSERT INTO attachment (id, ticket, message, name, type, size, url, lost)
                        VALUES (:id, :ticket, :message, :name, :type, :size, :url, :lost)
                        ON CONFLICT (id) DO UPDATE SET url = excluded.url
                        """)
                .bind("id", file.id())
                .bind("ticket", file.ticket().value())
                .bind("message", file.message())
                .bind("name", file.name())
                .bind("type", file.type())
                .bind("size", file.size())
                .bind("url", file.url())
                .bind("lost", file.lost())
                .execute();
    }

    public Optional<KeptFile> find(Handle tx, long id) {
        return tx.createQuery("SELECT * FROM attachment WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> Rows.file(row))
                .findOne();
    }

    /** Returns all files of a ticket, in the order they were sent. */
    public List<KeptFile> of(Handle tx, TicketNumber ticket) {
        return tx.createQuery("SELECT * FROM attachment WHERE ticket = :ticket ORDER BY id")
                .bind("ticket", ticket.value())
                .map((row, context) -> Rows.file(row))
                .list();
    }

    /** Returns the files that came with the form. */
    public List<KeptFile> ofForm(Handle tx, TicketNumber ticket) {
        return of(tx, ticket).stream().filter(file -> file.message() == null).toList();
    }

    public void setPath(Handle tx, long id, String path) {
        tx.createUpdate("UPDATE attachment SET path = :path, lost = NULL WHERE id = :id")
                .bind("path", path)
                .bind("id", id)
                .execute();
    }

    /** Notes that the bytes will never be there, and why. */
    public void setLost(Handle tx, long id, String why) {
        tx.createUpdate("UPDATE attachment SET lost = :why WHERE id = :id AND path IS NULL")
                .bind("why", why)
                .bind("id", id)
                .execute();
    }
}
