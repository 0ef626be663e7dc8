package cafe.comptoir.tickets.journal;

import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.TicketJobs;
import cafe.comptoir.tickets.store.JournalStore;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;

/** Keeps what is said in tickets' channels, as it is said. */
public final class Journal {

    private final PluginDatabase database;
    private final JournalStore store;
    private final Writing writing;
    private final LiveChannels channels;
    private final FileFetch fetch;
    private final Clock clock;

    @Inject
    Journal(
            PluginDatabase database,
            JournalStore store,
            Writing writing,
            LiveChannels channels,
            FileFetch fetch,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.writing = writing;
        this.channels = channels;
        this.fetch = fetch;
        this.clock = clock;
    }

    public void register(Registrar on) {
        channels.load();
        on.job(TicketJobs.FETCH_FILE, fetch::run);
        on.event(
                MessageReceivedEvent.class,
                event -> write(event.getChannel().getIdLong(), event.getMessage()));
        on.event(
                MessageUpdateEvent.class,
                event -> write(event.getChannel().getIdLong(), event.getMessage()));
        on.event(
                MessageDeleteEvent.class,
                event -> delete(event.getChannel().getIdLong(), List.of(event.getMessageIdLong())));
        on.event(
                MessageBulkDeleteEvent.class,
                event ->
                        delete(
                                event.getChannel().getIdLong(),
                                event.getMessageIds().stream()
                                        .map(Long::parseUnsignedLong)
                                        .toList()));
    }

    private void write(long channel, Message message) {
        Optional<TicketNumber> ticket = channels.ticketIn(channel);
        if (ticket.isPresent() && Writing.counts(message)) {
            database.write(tx -> {
                writing.write(tx, ticket.get(), message);
                return ticket;
            });
        }
    }

    private void delete(long channel, List<Long> messages) {
        if (channels.ticketIn(channel).isPresent()) {
            database.write(tx -> {
                messages.forEach(message -> store.delete(tx, message, clock.instant()));
                return messages;
            });
        }
    }
}
