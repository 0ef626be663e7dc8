package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.CloseTicket;
import cafe.comptoir.tickets.desk.Presence;
import cafe.comptoir.tickets.desk.TicketJobs;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Ticket;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.channel.ChannelCreateEvent;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberJoinEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;

/**
 * Notices what people do on Discord behind our back: delete a channel, leave, come back; while we
 * listen by events, and what happened while we did not by looking once at the start.
 */
public final class Reconcile {

    private final JDA jda;
    private final PluginDatabase database;
    private final TicketStore tickets;
    private final CloseTicket close;
    private final Presence presence;
    private final TicketJobs jobs;

    @Inject
    Reconcile(
            JDA jda,
            PluginDatabase database,
            TicketStore tickets,
            CloseTicket close,
            Presence presence,
            TicketJobs jobs) {
        this.jda = jda;
        this.database = database;
        this.tickets = tickets;
        this.close = close;
        this.presence = presence;
        this.jobs = jobs;
    }

    public void register(Registrar on) {
        on.event(
                ChannelDeleteEvent.class,
                event -> close.channelDeleted(event.getChannel().getIdLong()));
        on.event(ChannelCreateEvent.class, event -> created(event.getChannel()));
        on.event(
                GuildMemberRemoveEvent.class,
                event -> changed(event.getGuild(), event.getUser().getIdLong(), true));
        on.event(
                GuildMemberJoinEvent.class,
                event -> changed(event.getGuild(), event.getUser().getIdLong(), false));
    }

    /** Looks at every live ticket once. */
    public void lookAtAll() {
        List<Ticket> live = database.read(tickets::live);
        for (Ticket ticket : live) {
            Guild server = jda.getGuildById(ticket.server());
            // A server that Discord has lost for the moment tells nothing about its channels.
            if (server != null) {
                look(ticket, server);
            }
        }
    }

    private void look(Ticket ticket, Guild server) {
        Long channel = ticket.channel();
        if (channel != null && server.getTextChannelById(channel) == null) {
            close.channelDeleted(channel);
            return;
        }
        boolean left = server.getMemberById(ticket.customer().id()) == null;
        if (server.isLoaded() && left != ticket.customerLeft()) {
            changed(server, ticket.customer().id(), left);
        }
    }

    /** A second channel of the same ticket: its opening is gone through again, which clears up. */
    private void created(Channel channel) {
        if (!(channel instanceof TextChannel text)) {
            return;
        }
        Optional<String> ref = TicketChannels.refIn(text);
        Optional<Ticket> ticket =
                ref.flatMap(mark -> database.read(tx -> tickets.findByRef(tx, mark)))
                        .filter(known -> known.channel() != null)
                        .filter(known -> !known.channelId().equals(Optional.of(text.getIdLong())));
        if (ticket.isPresent()) {
            database.write(tx -> {
                jobs.openChannel(tx, ticket.get().number());
                return ticket;
            });
        }
    }

    private void changed(Guild server, long person, boolean left) {
        presence.changed(server.getIdLong(), person, left);
    }
}
