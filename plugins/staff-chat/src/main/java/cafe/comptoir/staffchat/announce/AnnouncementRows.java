package cafe.comptoir.staffchat.announce;

import cafe.comptoir.staffchat.announce.Announcement.Content;
import cafe.comptoir.staffchat.announce.Announcement.Ping;
import cafe.comptoir.staffchat.announce.Announcement.Status;
import cafe.comptoir.staffchat.announce.Announcement.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads announcements from rows. */
final class AnnouncementRows {

    private AnnouncementRows() {}

    static Announcement announcement(ResultSet row, List<Target> targets) throws SQLException {
        long replaces = row.getLong("replaces");
        return new Announcement(
                row.getLong("number"),
                Status.valueOf(row.getString("status")),
                row.getLong("author"),
                row.getString("author_name"),
                content(row, targets),
                Duration.ofSeconds(row.getLong("remind_after")),
                replaces == 0 ? null : replaces,
                row.getInt("revision"),
                row.getInt("asked"),
                instant(row, "posted_at"),
                instant(row, "edited_at"),
                instant(row, "reminded_at"));
    }

    private static Content content(ResultSet row, List<Target> targets) throws SQLException {
        String local = row.getString("local_time");
        return new Content(
                row.getString("title"),
                row.getString("text"),
                Ping.valueOf(row.getString("ping")),
                targets,
                row.getString("moment"),
                local == null ? null : LocalDateTime.parse(local));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }
}
