package cafe.comptoir.monitoring.intake;

import cafe.comptoir.monitoring.vault.Feeds;
import cafe.comptoir.monitoring.vault.Losses;
import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds what takes in logs and flows. */
public final class IntakeModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Feeds.class).in(Singleton.class);
        bind(Intake.class).in(Singleton.class);
        bind(Losses.class).in(Singleton.class);
        bind(Tally.class).in(Singleton.class);
    }
}
