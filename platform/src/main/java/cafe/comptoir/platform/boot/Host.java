package cafe.comptoir.platform.boot;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.JDA;

/** A running host. Safe for use by several threads. */
public final class Host implements AutoCloseable {

    private final HostOptions options;

    private Host(HostOptions options) {
        this.options = options;
    }

    /**
     * Starts a host and returns when Discord is ready and every plugin was tried; commands may still
     * be on their way, see {@link #ready}.
     *
     * @throws StartFailure with one clear line, if it cannot run
     */
    public static Host start(HostOptions options) {
        return new Host(options);
    }

    /** Completes when the commands of all plugins that were there at the start are at Discord. */
    public CompletableFuture<Void> ready() {
        return unfilled();
    }

    /** Completes when the host has ended; with a {@link StartFailure} if Discord sent it away. */
    public CompletableFuture<Void> ended() {
        return unfilled();
    }

    /** Returns the connection to Discord of this moment; {@code /comptoir reconnect} replaces it. */
    public JDA jda() {
        return unfilled();
    }

    /** Returns all plugins, by id. */
    public List<PluginView> plugins() {
        return unfilled();
    }

    /** Switches a plugin on, and leaves it on after a restart. */
    public CompletableFuture<PluginView> enable(String plugin) {
        return unfilled();
    }

    /** Switches a plugin off, and leaves it off after a restart. */
    public CompletableFuture<PluginView> disable(String plugin) {
        return unfilled();
    }

    /** Stops a plugin and starts it again from its file. */
    public CompletableFuture<PluginView> reload(String plugin) {
        return unfilled();
    }

    /** Looks once for changed files in {@code plugins/} and for edited settings. */
    public void poll() {
        unfilled();
    }

    /** Has all plugins' jobs look at the clock again; for tests that have moved it. */
    public void runDueJobs() {
        unfilled();
    }

    /** Returns whether no handler, job, REST call or command update is under way or due. */
    public boolean idle() {
        return unfilled();
    }

    /** Stops all plugins and leaves Discord, in less than 3 s. */
    @Override
    public void close() {}

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> T unfilled() {
        if (options.home().isAbsolute()) {
            throw new UnsupportedOperationException();
        }
        throw new IllegalStateException();
    }
}
