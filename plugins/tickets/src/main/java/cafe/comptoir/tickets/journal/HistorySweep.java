package cafe.comptoir.tickets.journal;

import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.store.FileStore;
import cafe.comptoir.tickets.store.JournalStore;
import cafe.comptoir.tickets.ticket.Said;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.jdbi.v3.core.Handle;

/** Adds to the journal what was said, changed and deleted while nobody listened. */
public final class HistorySweep {

    private final PluginDatabase database;
    private final JournalStore journal;
    private final FileStore files;
    private final Writing writing;
    private final Clock clock;

    @Inject
    HistorySweep(
            PluginDatabase database,
            JournalStore journal,
            FileStore files,
            Writing writing,
            Clock clock) {
        this.database = database;
        this.journal = journal;
        this.files = files;
        this.writing = writing;
        this.clock = clock;
    }

    /** Compares the whole conversation on Discord with the journal. */
    public void sweep(TicketNumber ticket, MessageChannel channel) {
        List<Message> there =
                channel.getIterableHistory().stream().filter(Writing::counts).toList();
        Set<Long> ids = there.stream().map(Message::getIdLong).collect(Collectors.toSet());
        database.write(tx -> {
            there.forEach(message -> add(tx, ticket, message));
            journal.conversation(tx, ticket).stream()
                    .filter(said -> said.deletedAt() == null)
                    .map(Said::id)
                    .filter(id -> !ids.contains(id))
                    .forEach(id -> journal.delete(tx, id, clock.instant()));
            return ids;
        });
    }

    private void add(Handle tx, TicketNumber ticket, Message message) {
        writing.write(tx, ticket, message);
        // A file that is still missing needs the newer address: Discord's expire after a day.
        writing.files(ticket, message).forEach(file -> files.add(tx, file));
    }
}
