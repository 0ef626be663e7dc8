package cafe.comptoir.tickets.store;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.tickets.ticket.Happening;
import cafe.comptoir.tickets.ticket.Note;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What happened to tickets, what the staff noted on them, who was let in. */
public final class HistoryStore {

    @Inject
    HistoryStore() {}

    public void add(Handle tx, Happening happening) {
        Who by = happening.by();
        Who other = happening.other();
        tx.createUpdate(
                        """
                        INSERT INTO happening (ticket, at, kind, by_id, by_name, other_id, other_name)
                        VALUES (:ticket, :at, :kind, :by, :byName, :other, :otherName)
                        """)
                .bind("ticket", happening.ticket().value())
                .bind("at", happening.at().toEpochMilli())
                .bind("kind", happening.kind().name())
                .bind("by", by == null ? null : by.id())
                .bind("byName", by == null ? null : by.name())
                .bind("other", other == null ? null : other.id())
                .bind("otherName", other == null ? null : other.name())
                .execute();
    }

    public List<Happening> happenings(Handle tx, TicketNumber ticket) {
        return tx.createQuery("SELECT * FROM happening WHERE ticket = :ticket ORDER BY at")
                .bind("ticket", ticket.value())
                .map((row, context) ->
                        new Happening(
                                ticket,
                                Instant.ofEpochMilli(row.getLong("at")),
                                Happening.Kind.valueOf(row.getString("kind")),
                                Rows.who(row, "by_id", "by_name"),
                                Rows.who(row, "other_id", "other_name")))
                .list();
    }

    public void add(Handle tx, Note note) {
        tx.createUpdate(
                        """
                        INSERT INTO note (ticket, at, author, author_name, text)
                        VALUES (:ticket, :at, :author, :authorName, :text)
                        """)
                .bind("ticket", note.ticket().value())
                .bind("at", note.at().toEpochMilli())
                .bind("author", note.author().id())
                .bind("authorName", note.author().name())
                .bind("text", note.text())
                .execute();
    }

    /** Returns the notes on a ticket, oldest first. */
    public List<Note> notes(Handle tx, TicketNumber ticket) {
        return tx.createQuery("SELECT * FROM note WHERE ticket = :ticket ORDER BY at")
                .bind("ticket", ticket.value())
                .map((row, context) ->
                        new Note(
                                ticket,
                                Instant.ofEpochMilli(row.getLong("at")),
                                requireNonNull(Rows.who(row, "author")),
                                row.getString("text")))
                .list();
    }

    /** Lets somebody in; false when they were. */
    public boolean addGuest(Handle tx, TicketNumber ticket, Who guest) {
        return tx.createUpdate(
                                """
                                INSERT INTO guest (ticket, person, name)
                                VALUES (:ticket, :person, :name) ON CONFLICT DO NOTHING
                                """)
                        .bind("ticket", ticket.value())
                        .bind("person", guest.id())
                        .bind("name", guest.name())
                        .execute()
                == 1;
    }

    /** Takes somebody out; false when they were not in. */
    public boolean removeGuest(Handle tx, TicketNumber ticket, long person) {
        return tx.createUpdate("DELETE FROM guest WHERE ticket = :ticket AND person = :person")
                        .bind("ticket", ticket.value())
                        .bind("person", person)
                        .execute()
                == 1;
    }

    public List<Who> guests(Handle tx, TicketNumber ticket) {
        return tx.createQuery("SELECT * FROM guest WHERE ticket = :ticket ORDER BY person")
                .bind("ticket", ticket.value())
                .map((row, context) -> new Who(row.getLong("person"), row.getString("name")))
                .list();
    }
}
