package cafe.comptoir.tickets;

import cafe.comptoir.tickets.closing.ClosingModule;
import cafe.comptoir.tickets.desk.DeskModule;
import cafe.comptoir.tickets.discord.DiscordModule;
import cafe.comptoir.tickets.journal.JournalModule;
import cafe.comptoir.tickets.store.StoreModule;
import cafe.comptoir.tickets.transcript.TranscriptModule;
import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Puts the rooms together. */
public final class TicketsModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new StoreModule());
        install(new DeskModule());
        install(new JournalModule());
        install(new DiscordModule());
        install(new TranscriptModule());
        install(new ClosingModule());
        bind(TicketsPlugin.class).in(Singleton.class);
    }
}
