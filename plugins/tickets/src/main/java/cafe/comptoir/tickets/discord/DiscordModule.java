package cafe.comptoir.tickets.discord;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds what people meet on Discord. */
public final class DiscordModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Arrivals.class).in(Singleton.class);
        bind(Buttons.class).in(Singleton.class);
        bind(Card.class).in(Singleton.class);
        bind(CloseRoutes.class).in(Singleton.class);
        bind(Doors.class).in(Singleton.class);
        bind(Form.class).in(Singleton.class);
        bind(FullCategories.class).in(Singleton.class);
        bind(GuestRoutes.class).in(Singleton.class);
        bind(Hours.class).in(Singleton.class);
        bind(KnownProblems.class).in(Singleton.class);
        bind(ListRoutes.class).in(Singleton.class);
        bind(NewTicketReply.class).in(Singleton.class);
        bind(NoteRoutes.class).in(Singleton.class);
        bind(OpenChannel.class).in(Singleton.class);
        bind(OpenRoutes.class).in(Singleton.class);
        bind(Panel.class).in(Singleton.class);
        bind(PanelRoutes.class).in(Singleton.class);
        bind(Places.class).in(Singleton.class);
        bind(Reconcile.class).in(Singleton.class);
        bind(SetAccess.class).in(Singleton.class);
        bind(StaffWatch.class).in(Singleton.class);
        bind(TakeRoutes.class).in(Singleton.class);
        bind(Tell.class).in(Singleton.class);
        bind(TicketChannels.class).in(Singleton.class);
        bind(TicketPosts.class).in(Singleton.class);
        bind(TicketRoutes.class).in(Singleton.class);
        bind(Troubles.class).in(Singleton.class);
        bind(UpdateCard.class).in(Singleton.class);
        bind(Welcome.class).in(Singleton.class);
        bind(WhatToMend.class).in(Singleton.class);
        bind(WhichTicket.class).in(Singleton.class);
    }
}
