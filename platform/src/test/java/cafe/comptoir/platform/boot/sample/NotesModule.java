package cafe.comptoir.platform.boot.sample;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Binds what {@link NotesPlugin} is made of. */
public final class NotesModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Notes.class).in(Singleton.class);
    }
}
