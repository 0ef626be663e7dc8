package cafe.comptoir.tickets.store;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds the stores. */
public final class StoreModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(FileStore.class).in(Singleton.class);
        bind(HistoryStore.class).in(Singleton.class);
        bind(JournalStore.class).in(Singleton.class);
        bind(OfferStore.class).in(Singleton.class);
        bind(PanelStore.class).in(Singleton.class);
        bind(Retention.class).in(Singleton.class);
        bind(TicketStore.class).in(Singleton.class);
    }
}
