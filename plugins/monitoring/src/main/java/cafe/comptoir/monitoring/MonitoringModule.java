package cafe.comptoir.monitoring;

import cafe.comptoir.monitoring.alert.AlertModule;
import cafe.comptoir.monitoring.chart.ChartModule;
import cafe.comptoir.monitoring.check.CheckModule;
import cafe.comptoir.monitoring.discord.DiscordModule;
import cafe.comptoir.monitoring.history.HistoryModule;
import cafe.comptoir.monitoring.intake.IntakeModule;
import cafe.comptoir.monitoring.store.StoreModule;
import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Puts the rooms together. */
public final class MonitoringModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new StoreModule());
        install(new CheckModule());
        install(new HistoryModule());
        install(new AlertModule());
        install(new ChartModule());
        install(new IntakeModule());
        install(new DiscordModule());
        bind(MonitoringPlugin.class).in(Singleton.class);
    }
}
