package cafe.comptoir.platform.dispatch;

import java.time.Duration;

/**
 * Lets interactions and events through to one plugin, or not. It belongs to a plugin id and outlives
 * the plugin's versions.
 */
public final class PluginGate {

    private final String plugin;

    PluginGate(String plugin) {
        this.plugin = plugin;
    }

    /** Returns the id of the plugin. */
    public String plugin() {
        return plugin;
    }

    /**
     * Makes routes live in place of those before, and lets in what was parked.
     *
     * @throws IllegalStateException if another plugin has a command of the same name
     */
    public void open(Registrations routes) {}

    /**
     * Keeps what comes waiting until {@link #open} or {@link #close}, and waits for running handlers,
     * which are interrupted after {@code drain}.
     *
     * @return whether all handlers have returned
     */
    public boolean park(Duration drain) {
        return true;
    }

    /**
     * Has whatever comes answered with "switched off", and waits for running handlers, which are
     * interrupted after {@code drain}.
     *
     * @return whether all handlers have returned
     */
    public boolean close(Duration drain) {
        return true;
    }
}
