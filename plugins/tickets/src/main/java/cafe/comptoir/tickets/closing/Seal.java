package cafe.comptoir.tickets.closing;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.tickets.discord.Doors;
import cafe.comptoir.tickets.discord.TicketChannels;
import cafe.comptoir.tickets.journal.FileFetch;
import cafe.comptoir.tickets.journal.HistorySweep;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.utils.MarkdownSanitizer;

/** Lets nobody write any more, says so, and completes the journal. */
final class Seal {

    private final TicketChannels channels;
    private final HistorySweep sweep;
    private final FileFetch files;
    private final Messages messages;

    @Inject
    Seal(TicketChannels channels, HistorySweep sweep, FileFetch files, Messages messages) {
        this.channels = channels;
        this.sweep = sweep;
        this.files = files;
        this.messages = messages;
    }

    void run(Ticket ticket, int attempt) throws IOException {
        Optional<TextChannel> channel = channels.find(ticket);
        if (channel.isPresent()) {
            lock(channel.get());
            say(ticket, channel.get());
            sweep.sweep(ticket.number(), channel.get());
        }
        files.fetchMissing(ticket.number(), attempt);
    }

    /** A bot without the right cannot lock; what is written meanwhile is still swept up. */
    private static void lock(TextChannel channel) {
        boolean may =
                channel.getGuild()
                        .getSelfMember()
                        .hasPermission(
                                channel, Permission.MANAGE_CHANNEL, Permission.MANAGE_PERMISSIONS);
        if (may) {
            Doors.lock(channel);
        }
    }

    private void say(Ticket ticket, TextChannel channel) {
        Texts texts = messages.in(ticket.language());
        Ticket.Closing closing = ticket.closing();
        Who by = closing == null ? null : closing.by();
        String name = by == null ? "" : MarkdownSanitizer.escape(by.name());
        channel.sendMessage(texts.get("tell.closed", name))
                .setAllowedMentions(List.of())
                .setNonce(ticket.ref() + "-closed")
                .complete();
    }
}
