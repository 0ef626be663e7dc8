package cafe.comptoir.monitoring.chart;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds what draws. */
public final class ChartModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Charts.class).in(Singleton.class);
    }
}
