package cafe.comptoir.staffchat.post;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds what brings messages to Discord. */
public final class PostModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Places.class).in(Singleton.class);
        bind(Say.class).in(Singleton.class);
        bind(Troubles.class).in(Singleton.class);
    }
}
