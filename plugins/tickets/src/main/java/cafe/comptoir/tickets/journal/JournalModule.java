package cafe.comptoir.tickets.journal;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds the journal. */
public final class JournalModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(FileFetch.class).in(Singleton.class);
        bind(FormFiles.class).in(Singleton.class);
        bind(HistorySweep.class).in(Singleton.class);
        bind(Journal.class).in(Singleton.class);
        bind(LiveChannels.class).in(Singleton.class);
        bind(Writing.class).in(Singleton.class);
    }
}
