package cafe.comptoir.launcher;

import cafe.comptoir.platform.boot.Host;
import cafe.comptoir.platform.boot.PluginView;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/** What a host tells the person in front of the terminal. */
final class HostReport {

    private final PrintWriter out;

    HostReport(PrintWriter out) {
        this.out = out;
    }

    /** Prints one line for each plugin. */
    void plugins(Host host) {
        host.plugins().forEach(plugin -> out.println(line(plugin)));
        out.flush();
    }

    /** Waits until the host has ended, and fails with the reason if it did not end by itself. */
    int untilEnded(Host host) throws Exception {
        try {
            host.ended().get();
            return 0;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Returns how a plugin is doing, in one line. */
    static String line(PluginView plugin) {
        String state = plugin.state().name().toLowerCase(Locale.ROOT);
        String reason = plugin.reason().isEmpty() ? "" : ": " + plugin.reason();
        return "plugin %s %s %s%s".formatted(plugin.id(), plugin.version(), state, reason);
    }
}
