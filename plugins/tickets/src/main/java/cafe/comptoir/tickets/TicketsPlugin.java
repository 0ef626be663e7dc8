package cafe.comptoir.tickets;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.tickets.closing.ClosingJobs;
import cafe.comptoir.tickets.closing.ForgetOld;
import cafe.comptoir.tickets.discord.Reconcile;
import cafe.comptoir.tickets.discord.StaffWatch;
import cafe.comptoir.tickets.discord.TicketRoutes;
import cafe.comptoir.tickets.journal.Journal;
import jakarta.inject.Inject;

/** The tickets, for the host. */
public final class TicketsPlugin implements BotPlugin {

    private final TicketRoutes routes;
    private final Journal journal;
    private final ClosingJobs closing;
    private final ForgetOld forgetOld;
    private final Reconcile reconcile;
    private final StaffWatch staffWatch;
    private final Config<TicketsConfig> config;

    @Inject
    TicketsPlugin(
            TicketRoutes routes,
            Journal journal,
            ClosingJobs closing,
            ForgetOld forgetOld,
            Reconcile reconcile,
            StaffWatch staffWatch,
            Config<TicketsConfig> config) {
        this.routes = routes;
        this.journal = journal;
        this.closing = closing;
        this.forgetOld = forgetOld;
        this.reconcile = reconcile;
        this.staffWatch = staffWatch;
        this.config = config;
    }

    @Override
    public void register(Registrar on) {
        routes.register(on);
        journal.register(on);
        closing.register(on);
        forgetOld.register(on);
        reconcile.register(on);
        staffWatch.register(on);
        on.own(config.onChange(_ -> routes.refreshPanels()));
    }

    @Override
    public void start() {
        reconcile.lookAtAll();
        staffWatch.lookAtAll();
        routes.start();
    }
}
