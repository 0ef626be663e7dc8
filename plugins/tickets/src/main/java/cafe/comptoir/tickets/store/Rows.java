package cafe.comptoir.tickets.store;

import cafe.comptoir.tickets.ticket.KeptFile;
import cafe.comptoir.tickets.ticket.Status;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads records from rows. */
final class Rows {

    private Rows() {}

    static Ticket ticket(ResultSet row) throws SQLException {
        return new Ticket(
                new TicketNumber(row.getLong("number")),
                row.getString("ref"),
                Status.valueOf(row.getString("status")),
                row.getLong("server"),
                new Who(row.getLong("customer"), row.getString("customer_name")),
                Locale.forLanguageTag(row.getString("language")),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                new Who(row.getLong("opened_by"), row.getString("opened_by_name")),
                new Ticket.Report(row.getString("problem"), row.getString("machine")),
                row.getString("origin"),
                number(row, "channel"),
                who(row, "taker"),
                closing(row),
                row.getInt("customer_left") != 0,
                row.getString("trouble"));
    }

    static KeptFile file(ResultSet row) throws SQLException {
        return new KeptFile(
                row.getLong("id"),
                new TicketNumber(row.getLong("ticket")),
                number(row, "message"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("url"),
                row.getString("path"),
                row.getString("lost"));
    }

    private static Ticket.@Nullable Closing closing(ResultSet row) throws SQLException {
        Instant at = instant(row, "closed_at");
        return at == null
                ? null
                : new Ticket.Closing(at, who(row, "closed_by"), row.getString("reason"));
    }

    /** Reads somebody from the columns {@code x} and {@code x_name}. */
    static @Nullable Who who(ResultSet row, String column) throws SQLException {
        return who(row, column, column + "_name");
    }

    static @Nullable Who who(ResultSet row, String id, String name) throws SQLException {
        Long value = number(row, id);
        return value == null ? null : new Who(value, row.getString(name));
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Long value = number(row, column);
        return value == null ? null : Instant.ofEpochMilli(value);
    }
}
