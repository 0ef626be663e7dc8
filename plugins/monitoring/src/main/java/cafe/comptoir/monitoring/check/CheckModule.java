package cafe.comptoir.monitoring.check;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds what tries the checks. */
public final class CheckModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Probes.class).in(Singleton.class);
        bind(Runner.class).in(Singleton.class);
    }
}
