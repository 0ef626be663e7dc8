package cafe.comptoir.monitoring.vault;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.plugin.Registration;
import cafe.comptoir.api.service.LogVault;
import cafe.comptoir.api.service.ServiceRef;
import cafe.comptoir.api.service.Services;
import cafe.comptoir.api.storage.PluginFiles;
import cafe.comptoir.monitoring.MonitoringConfig;
import jakarta.inject.Inject;
import java.io.IOException;

/** Opens the way into whichever plugin is the vault. */
public final class Feeds {

    private static final long MEBIBYTE = 1 << 20;

    private final ServiceRef<LogVault> vault;
    private final PluginFiles files;
    private final Losses losses;
    private final Config<MonitoringConfig> config;

    @Inject
    Feeds(Services services, PluginFiles files, Losses losses, Config<MonitoringConfig> config) {
        this.vault = services.find(LogVault.class);
        this.losses = losses;
        this.files = files;
        this.config = config;
    }

    /**
     * A way that is open, and what keeps it informed.
     *
     * @param news closed together with it
     */
    public record Open(VaultFeed feed, Registration news) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            news.close();
            feed.close();
        }
    }

    /** Opens it; what the spool still holds goes first. */
    public Open open() throws IOException {
        Backlog backlog =
                new Backlog(
                        new Spool(files.resolve("spool")),
                        () -> config.get().intake().spoolMib() * MEBIBYTE,
                        losses);
        VaultFeed feed = new VaultFeed(vault, backlog, losses);
        return new Open(feed, vault.onChange(feed::look));
    }
}
