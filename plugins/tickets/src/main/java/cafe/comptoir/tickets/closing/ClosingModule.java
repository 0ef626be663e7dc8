package cafe.comptoir.tickets.closing;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds what follows when a ticket is closed. */
public final class ClosingModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ClosingJobs.class).in(Singleton.class);
        bind(Farewell.class).in(Singleton.class);
        bind(ForgetOld.class).in(Singleton.class);
        bind(PostArchive.class).in(Singleton.class);
        bind(RemoveChannel.class).in(Singleton.class);
        bind(Seal.class).in(Singleton.class);
    }
}
