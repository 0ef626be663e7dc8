package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.CloseTicket;
import cafe.comptoir.tickets.desk.Presence;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Ticket;
import jakarta.inject.Inject;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
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

    @Inject
    Reconcile(
            JDA jda,
            PluginDatabase database,
            TicketStore tickets,
            CloseTicket close,
            Presence presence) {
        this.jda = jda;
        this.database = database;
        this.tickets = tickets;
        this.close = close;
        this.presence = presence;
    }

    public void register(Registrar on) {
        on.event(
                ChannelDeleteEvent.class,
                event -> close.channelDeleted(event.getChannel().getIdLong()));
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

    private void changed(Guild server, long person, boolean left) {
        presence.changed(server.getIdLong(), person, left);
    }
}
