package cafe.comptoir.monitoring.history;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds what remembers how checks went. */
public final class HistoryModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(History.class).in(Singleton.class);
    }
}
