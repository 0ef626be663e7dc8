package cafe.comptoir.staffchat.announce;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.staffchat.announce.Announcement.Content;
import cafe.comptoir.staffchat.announce.Announcement.Status;
import cafe.comptoir.staffchat.announce.Announcement.Target;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The announcements. */
final class AnnouncementStore {

    @Inject
    AnnouncementStore() {}

    void insertDraft(
            Handle tx,
            long number,
            Person author,
            Instant now,
            Content content,
            Duration remindAfter,
            @Nullable Long replaces) {
        content(
                        tx.createUpdate(
                                """
                                INSERT INTO announcement (number, status, author, author_name, made_at,
                                    title, text, ping, moment, local_time, remind_after, replaces)
                                VALUES (:number, 'DRAFT', :author, :name, :now,
                                    :title, :text, :ping, :moment, :local, :remind, :replaces)
                                """),
                        content)
                .bind("number", number)
                .bind("author", author.id())
                .bind("name", author.name())
                .bind("now", now.toEpochMilli())
                .bind("remind", remindAfter.toSeconds())
                .bind("replaces", replaces)
                .execute();
        setTargets(tx, number, content.targets());
    }

    /** Changes what an announcement or a draft says. */
    void setContent(Handle tx, long number, Content content) {
        content(
                        tx.createUpdate(
                                """
                                UPDATE announcement SET title = :title, text = :text, ping = :ping,
                                    moment = :moment, local_time = :local, revision = revision + 1
                                WHERE number = :number
                                """),
                        content)
                .bind("number", number)
                .execute();
        setTargets(tx, number, content.targets());
    }

    /** Makes an announcement of a draft. */
    void settle(Handle tx, long draft, long number, Status status, @Nullable Instant postedAt) {
        tx.createUpdate(
                        """
                        INSERT INTO announcement (number, status, author, author_name, made_at,
                            title, text, ping, moment, local_time, remind_after, posted_at)
                        SELECT :number, :status, author, author_name, made_at,
                            title, text, ping, moment, local_time, remind_after, :posted
                        FROM announcement WHERE number = :draft
                        """)
                .bind("number", number)
                .bind("status", status.name())
                .bind("posted", postedAt == null ? null : postedAt.toEpochMilli())
                .bind("draft", draft)
                .execute();
        tx.createUpdate("UPDATE target SET announcement = :number WHERE announcement = :draft")
                .bind("number", number)
                .bind("draft", draft)
                .execute();
        deleteDraft(tx, draft);
    }

    void deleteDraft(Handle tx, long draft) {
        setTargets(tx, draft, List.of());
        tx.createUpdate("DELETE FROM announcement WHERE number = :draft AND status = 'DRAFT'")
                .bind("draft", draft)
                .execute();
    }

    /** Returns drafts that nobody has touched since a moment. */
    List<Long> draftsBefore(Handle tx, Instant moment) {
        return numbers(
                tx,
                "SELECT number FROM announcement WHERE status = 'DRAFT' AND made_at < ?",
                moment.toEpochMilli());
    }

    List<Long> draftsOf(Handle tx, long author) {
        return numbers(
                tx,
                "SELECT number FROM announcement WHERE status = 'DRAFT' AND author = ?",
                author);
    }

    /** Returns what somebody has announced for later. */
    List<Long> scheduledBy(Handle tx, long author) {
        return numbers(
                tx,
                "SELECT number FROM announcement WHERE status = 'SCHEDULED' AND author = ? ORDER BY number",
                author);
    }

    private static List<Long> numbers(Handle tx, String query, long argument) {
        return tx.createQuery(query).bind(0, argument).mapTo(Long.class).list();
    }

    Optional<Announcement> find(Handle tx, long number) {
        return tx.createQuery("SELECT * FROM announcement WHERE number = :number")
                .bind("number", number)
                .map((row, _) -> AnnouncementRows.announcement(row, targets(tx, number)))
                .findOne();
    }

    /** Returns announcements, the newest first; no drafts. */
    List<Announcement> newest(Handle tx, int limit) {
        return tx
                .createQuery(
                        """
                        SELECT number FROM announcement WHERE status <> 'DRAFT'
                        ORDER BY number DESC LIMIT :limit
                        """)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list()
                .stream()
                .flatMap(number -> find(tx, number).stream())
                .toList();
    }

    List<Announcement> scheduled(Handle tx) {
        return tx
                .createQuery("SELECT number FROM announcement WHERE status = 'SCHEDULED'")
                .mapTo(Long.class)
                .list()
                .stream()
                .flatMap(number -> find(tx, number).stream())
                .toList();
    }

    /** Notes that the author of a draft was asked whether it may go public. */
    void setAsked(Handle tx, long draft) {
        tx.createUpdate("UPDATE announcement SET asked = revision WHERE number = :draft")
                .bind("draft", draft)
                .execute();
    }

    void setPosted(Handle tx, long number, Instant now) {
        tx.createUpdate(
                        """
                        UPDATE announcement SET status = 'POSTED', posted_at = :now
                        WHERE number = :number
                        """)
                .bind("now", now.toEpochMilli())
                .bind("number", number)
                .execute();
    }

    void setAuthor(Handle tx, long number, Person author) {
        tx.createUpdate(
                        """
                        UPDATE announcement SET author = :author, author_name = :name
                        WHERE number = :number
                        """)
                .bind("author", author.id())
                .bind("name", author.name())
                .bind("number", number)
                .execute();
    }

    void setEdited(Handle tx, long number, Instant now) {
        tx.createUpdate("UPDATE announcement SET edited_at = :now WHERE number = :number")
                .bind("now", now.toEpochMilli())
                .bind("number", number)
                .execute();
    }

    void setWithdrawn(Handle tx, long number) {
        tx.createUpdate("UPDATE announcement SET status = 'WITHDRAWN' WHERE number = :number")
                .bind("number", number)
                .execute();
    }

    void setReminded(Handle tx, long number, Instant now) {
        tx.createUpdate("UPDATE announcement SET reminded_at = :now WHERE number = :number")
                .bind("now", now.toEpochMilli())
                .bind("number", number)
                .execute();
    }

    private static List<Target> targets(Handle tx, long number) {
        return tx.createQuery(
                        """
                        SELECT * FROM target WHERE announcement = :number ORDER BY is_public, channel
                        """)
                .bind("number", number)
                .map((row, _) -> new Target(row.getLong("channel"), row.getInt("is_public") != 0))
                .list();
    }

    private static void setTargets(Handle tx, long number, List<Target> targets) {
        tx.createUpdate("DELETE FROM target WHERE announcement = :number")
                .bind("number", number)
                .execute();
        for (Target target : targets) {
            tx.createUpdate("INSERT INTO target VALUES (:number, :channel, :public)")
                    .bind("number", number)
                    .bind("channel", target.channel())
                    .bind("public", target.isPublic() ? 1 : 0)
                    .execute();
        }
    }

    private static <S extends SqlStatement<S>> S content(S statement, Content content) {
        LocalDateTime local = content.localTime();
        return statement
                .bind("title", content.title())
                .bind("text", content.text())
                .bind("ping", content.ping().name())
                .bind("moment", content.moment())
                .bind("local", local == null ? null : local.toString());
    }
}
