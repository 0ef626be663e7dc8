package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.api.observe.Health;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.loader.PluginDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was last published of one plugin, for whoever asks on another thread.
 *
 * @param name its id, or its file where that is no plugin
 * @param descriptor null where the file is no plugin
 */
record Seat(
        String name,
        @Nullable PluginDescriptor descriptor,
        PluginState state,
        Reason reason,
        Optional<RunningPlugin> running) {

    static Seat of(Entry entry) {
        return new Seat(
                entry.id(), entry.descriptor(), entry.state(), entry.reason(), entry.running());
    }

    static Seat refused(String file, Reason reason) {
        return new Seat(file, null, PluginState.REFUSED, reason, Optional.empty());
    }

    /** Returns whether this is a file that is no plugin, which can only be replaced or removed. */
    boolean isRefused() {
        return state == PluginState.REFUSED;
    }

    /** Returns the status without asking the plugin for its health. */
    PluginStatus brief() {
        return status(
                running.isPresent() ? new Health.Up() : new Health.Down(reason.toString()), reason);
    }

    /** Returns the status of this moment; what the plugin lacks on Discord, an edit of its settings
     * that cannot be used, and a role that nobody has, make it degraded. */
    PluginStatus live(Preflight preflight) {
        if (descriptor == null || running.isEmpty()) {
            return brief();
        }
        List<Reason> hindrances = new ArrayList<>(preflight.missingPermissions(descriptor));
        hindrances.add(running.get().refusedEdit());
        hindrances.add(running.get().unknownRoles());
        Reason lacks = Reason.lines(hindrances);
        HealthReport report = running.get().health();
        boolean hampered = report.health() instanceof Health.Up && !lacks.isNone();
        return status(
                hampered ? new Health.Degraded(lacks.toString()) : report.health(),
                Reason.lines(List.of(reason, lacks, report.reason())));
    }

    private PluginStatus status(Health health, Reason why) {
        Map<Locale, String> names = descriptor == null ? Map.of() : descriptor.info().names();
        String version = descriptor == null ? "" : descriptor.version();
        return new PluginStatus(name, names, version, state, health, why);
    }
}
