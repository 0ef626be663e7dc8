package cafe.comptoir.platform.admin;

import cafe.comptoir.platform.lifecycle.PluginStatus;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What an admin can have the host do. */
public interface AdminDesk {

    /** Returns all plugins, with the health each reports. */
    List<PluginStatus> plugins();

    /** Returns all plugins, without asking them. */
    List<PluginStatus> known();

    /** Switches a plugin on. */
    CompletableFuture<PluginStatus> enable(String plugin);

    /** Switches a plugin off. */
    CompletableFuture<PluginStatus> disable(String plugin);

    /** Takes a plugin's file again. */
    CompletableFuture<PluginStatus> reload(String plugin);

    /** Returns how the host itself is doing. */
    HostStatus status();

    /**
     * Asks Discord whether it would have the bot with what is in {@code comptoir.yml} now.
     *
     * @throws RuntimeException with one clear line if not
     */
    void rehearseReconnect();

    /** Leaves Discord and comes back, which stops and starts all plugins; does not wait for it. */
    void reconnect();
}
