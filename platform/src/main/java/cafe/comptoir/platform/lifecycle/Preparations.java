package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.platform.loader.PluginArtifact;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plugins that are loaded, built and registered side by side, ahead of being opened: most of what a
 * start takes is this, and it needs nothing of Discord. Used by the lifecycle thread.
 */
final class Preparations {

    private static final Logger log = LoggerFactory.getLogger(Preparations.class);

    private final PluginStarter starter;
    private final Map<PluginArtifact, FutureTask<RunningPlugin>> under = new ConcurrentHashMap<>();

    Preparations(PluginStarter starter) {
        this.starter = starter;
    }

    /** Begins with plugins none of which needs the classes of another, where that is not done yet. */
    void begin(Collection<PluginArtifact> artifacts) {
        artifacts.forEach(artifact -> under.computeIfAbsent(artifact, this::begin));
    }

    private FutureTask<RunningPlugin> begin(PluginArtifact artifact) {
        Callable<RunningPlugin> work = () -> starter.prepare(artifact);
        FutureTask<RunningPlugin> task = new FutureTask<>(work);
        Thread.ofVirtual()
                .name(artifact.id() + ".preparation")
                .inheritInheritableThreadLocals(false)
                .start(task);
        return task;
    }

    /**
     * Returns a plugin that is ready to be opened, prepared now if it was not before.
     *
     * @throws Exception whatever kept it; an {@link Error} is thrown as it is
     */
    RunningPlugin finish(PluginArtifact artifact) throws Exception {
        FutureTask<RunningPlugin> begun = under.remove(artifact);
        if (begun == null) {
            return starter.prepare(artifact);
        }
        try {
            return begun.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Error error -> throw error;
                case Exception exception -> throw exception;
                case null, default -> throw e;
            }
        }
    }

    /** Gives back what was prepared and will not be opened. */
    void abandon() {
        for (PluginArtifact artifact : under.keySet()) {
            try {
                finish(artifact).abandon();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Throwable failure) {
                log.debug("Plugin {} would not have started", artifact.id(), failure);
            }
        }
    }
}
