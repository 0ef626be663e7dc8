package cafe.comptoir.tickets.store;

import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where the panels are. */
public final class PanelStore {

    /**
     * A panel: the message with the button.
     *
     * @param shown a digest of what it shows
     */
    public record Panel(long channel, long message, @Nullable String shown) {}

    @Inject
    PanelStore() {}

    public List<Panel> all(Handle tx) {
        return tx.createQuery("SELECT * FROM panel ORDER BY channel")
                .map((row, context) ->
                        new Panel(
                                row.getLong("channel"),
                                row.getLong("message"),
                                row.getString("shown")))
                .list();
    }

    /** Writes down a channel's panel; returns the message it replaces. */
    public OptionalLong put(Handle tx, Panel panel) {
        OptionalLong before =
                all(tx).stream()
                        .filter(old -> old.channel() == panel.channel())
                        .mapToLong(Panel::message)
                        .findFirst();
        tx.createUpdate(
                        """
                        INSERT INTO panel (channel, message, shown)
                        VALUES (:channel, :message, :shown)
                        ON CONFLICT (channel) DO UPDATE SET message = excluded.message,
                            shown = excluded.shown
                        """)
                .bind("channel", panel.channel())
                .bind("message", panel.message())
                .bind("shown", panel.shown())
                .execute();
        return before;
    }

    public void remove(Handle tx, long channel) {
        tx.createUpdate("DELETE FROM panel WHERE channel = :channel")
                .bind("channel", channel)
                .execute();
    }
}
