package cafe.comptoir.monitoring.store;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds the stores. */
public final class StoreModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(AlertStore.class).in(Singleton.class);
        bind(HistoryStore.class).in(Singleton.class);
        bind(QuietStore.class).in(Singleton.class);
        bind(StateStore.class).in(Singleton.class);
        bind(VolumeStore.class).in(Singleton.class);
    }
}
