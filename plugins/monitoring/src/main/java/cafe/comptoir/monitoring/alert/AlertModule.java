package cafe.comptoir.monitoring.alert;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds what decides about alerts. */
public final class AlertModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(AlertJobs.class).in(Singleton.class);
        bind(Board.class).in(Singleton.class);
        bind(Judge.class).in(Singleton.class);
        bind(Ledger.class).in(Singleton.class);
        bind(KnownProblems.class).in(Singleton.class);
        bind(QuietTimes.class).in(Singleton.class);
    }
}
