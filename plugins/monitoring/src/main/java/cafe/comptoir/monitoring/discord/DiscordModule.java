package cafe.comptoir.monitoring.discord;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds what people meet on Discord. */
public final class DiscordModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(AlertCalls.class).in(Singleton.class);
        bind(AlertCard.class).in(Singleton.class);
        bind(AlertMessages.class).in(Singleton.class);
        bind(AlertRoutes.class).in(Singleton.class);
        bind(Details.class).in(Singleton.class);
        bind(FlowRoute.class).in(Singleton.class);
        bind(MonitorRoutes.class).in(Singleton.class);
        bind(Pictures.class).in(Singleton.class);
        bind(Place.class).in(Singleton.class);
        bind(AlertPosts.class).in(Singleton.class);
        bind(QuietRoutes.class).in(Singleton.class);
        bind(StateWords.class).in(Singleton.class);
        bind(StatusRoute.class).in(Singleton.class);
        bind(Troubles.class).in(Singleton.class);
    }
}
