package cafe.comptoir.platform.commands;

import cafe.comptoir.api.people.Servers;
import java.util.concurrent.CompletableFuture;

/**
 * Brings the commands of all plugins to all servers of the café, one server at a time, with a request
 * only where something differs. Changes that come in a burst are brought there together.
 */
public final class CommandSync implements AutoCloseable {

    public CommandSync(Servers servers) {}

    /** Says which commands a plugin has now. Nothing is sent before {@link #start}. */
    public void offer(String plugin, PluginCommands commands) {}

    /** Says that a plugin has no commands any more. */
    public void withdraw(String plugin) {}

    /** Begins to send, now that the servers are known. */
    public void start() {}

    /** Has all servers looked at again, because one has become available. */
    public void refresh() {}

    /** Returns what completes when Discord has what was offered and withdrawn up to now. */
    public CompletableFuture<Void> settled() {
        return CompletableFuture.completedFuture(null);
    }

    /** Returns whether Discord has what was offered, or is not to be asked again before a while. */
    public boolean idle() {
        return true;
    }

    @Override
    public void close() {}
}
