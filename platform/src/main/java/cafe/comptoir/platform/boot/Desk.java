package cafe.comptoir.platform.boot;

import cafe.comptoir.platform.admin.AdminDesk;
import cafe.comptoir.platform.admin.HostStatus;
import cafe.comptoir.platform.dispatch.LedgerCounts;
import cafe.comptoir.platform.lifecycle.PluginStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What admins do, done to whichever session is open. */
final class Desk implements AdminDesk {

    private final Supplier<Session> session;
    private final Runnable rehearsal;
    private final Runnable reconnection;

    Desk(Supplier<Session> session, Runnable rehearsal, Runnable reconnection) {
        this.session = session;
        this.rehearsal = rehearsal;
        this.reconnection = reconnection;
    }

    @Override
    public List<PluginStatus> plugins() {
        return session.get().plugins().statuses();
    }

    @Override
    public List<PluginStatus> known() {
        return session.get().plugins().known();
    }

    @Override
    public CompletableFuture<PluginStatus> enable(String plugin) {
        return session.get().plugins().enable(plugin);
    }

    @Override
    public CompletableFuture<PluginStatus> disable(String plugin) {
        return session.get().plugins().disable(plugin);
    }

    @Override
    public CompletableFuture<PluginStatus> reload(String plugin) {
        return session.get().plugins().reload(plugin);
    }

    @Override
    public HostStatus status() {
        Session open = session.get();
        LedgerCounts ledger = open.ledger();
        Runtime runtime = Runtime.getRuntime();
        return new HostStatus(
                open.since(),
                Duration.ofMillis(open.jda().getGatewayPing()),
                open.serverNames(),
                ledger.received(),
                ledger.failed(),
                ledger.running(),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                open.refusedEdit());
    }

    @Override
    public void rehearseReconnect() {
        rehearsal.run();
    }

    @Override
    public void reconnect() {
        reconnection.run();
    }
}
