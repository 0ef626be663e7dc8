package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.loader.PluginArtifact;
import cafe.comptoir.platform.loader.PluginDescriptor;
import cafe.comptoir.platform.loader.PluginSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the host knows of one plugin id. Touched by the lifecycle thread only. */
final class Entry {

    private PluginArtifact artifact;
    private PluginState state = PluginState.WAITING;
    private Reason reason = Reason.none();
    private @Nullable RunningPlugin running;

    Entry(PluginArtifact artifact) {
        this.artifact = artifact;
    }

    String id() {
        return artifact.id();
    }

    String version() {
        return artifact.version();
    }

    PluginDescriptor descriptor() {
        return artifact.descriptor();
    }

    PluginSource source() {
        return artifact.source();
    }

    PluginArtifact artifact() {
        return artifact;
    }

    PluginState state() {
        return state;
    }

    Reason reason() {
        return reason;
    }

    Optional<RunningPlugin> running() {
        return Optional.ofNullable(running);
    }

    boolean runs() {
        return running != null;
    }

    void replace(PluginArtifact newer) {
        artifact = newer;
    }

    void runs(RunningPlugin plugin) {
        running = plugin;
        state = PluginState.RUNNING;
        reason = Reason.none();
    }

    void rests(PluginState newState) {
        rests(newState, Reason.none());
    }

    void rests(PluginState newState, Reason why) {
        running = null;
        state = newState;
        reason = why;
    }

    /** Notes what an admin should know although the plugin runs. */
    void remark(Reason what) {
        reason = what;
    }
}
