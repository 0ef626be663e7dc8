package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.platform.config.HostConfig.Limits;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.loader.PluginArtifact;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts one version of a plugin in the place of another, so that whatever is wrong with the new one, the
 * old one goes on. Touched by the lifecycle thread only.
 */
final class PluginSwap {

    private static final Logger log = LoggerFactory.getLogger(PluginSwap.class);

    private final HostRooms host;
    private final PluginTable table;
    private final SettingsCheck settings;
    private final Consumer<PluginArtifact> discard;

    /**
     * @param discard is given what will not be loaded again
     */
    PluginSwap(HostRooms host, PluginTable table, Consumer<PluginArtifact> discard) {
        this.host = host;
        this.table = table;
        this.settings = new SettingsCheck(host);
        this.discard = discard;
    }

    /** Puts another version in the place of a running one, or brings the old one back. */
    void swap(Entry entry, PluginArtifact next) {
        Optional<Reason> obstacle =
                table.prerequisites()
                        .obstacle(next.descriptor())
                        .or(() -> table.prerequisites().waitsFor(next.descriptor()));
        if (obstacle.isPresent()) {
            discard.accept(next);
            keep(entry, obstacle.get());
            return;
        }
        Optional<Reason> slip = settings.slip(next);
        if (slip.isPresent()) {
            discard.accept(next);
            keepSettings(entry, slip.get());
            return;
        }
        replace(entry, next);
    }

    private void replace(Entry entry, PluginArtifact next) {
        PluginArtifact old = entry.artifact();
        table.stopDependents(entry);
        Limits limits = host.config().get().limits();
        entry.running()
                .ifPresent(running -> {
                    running.parkRoutes(limits.drain());
                    running.end(limits.drain(), limits.callback());
                });
        entry.rests(PluginState.WAITING);
        entry.replace(next);
        Optional<Reason> failure = table.tryStart(entry);
        if (failure.isEmpty()) {
            discard.accept(old);
            logSwap(entry.id(), old.version(), next.version());
        } else {
            bringBack(entry, old, failure.get());
        }
        table.startWaiting();
    }

    private static void logSwap(String id, String from, String to) {
        if (from.equals(to)) {
            log.info("Plugin {} {} reloaded", id, to);
        } else {
            log.info("Plugin {} swapped from {} to {}", id, from, to);
        }
    }

    /** Notes that a plugin's file cannot be used any more; one that runs goes on as it is. */
    void spoilt(Entry entry, Reason why) {
        switch (entry.state()) {
            case RUNNING -> keep(entry, why);
            case DISABLED -> entry.remark(why);
            case WAITING, FAILED, REFUSED -> table.fail(entry, why);
        }
    }

    private void keep(Entry entry, Reason why) {
        entry.remark(Reason.of("keeps-running", why, entry.version()));
        logKept(entry, why);
    }

    /** A slip that the running version finds too is told of for as long as it is in the file. */
    private void keepSettings(Entry entry, Reason slip) {
        boolean told = entry.running().filter(now -> !now.readSettings().isNone()).isPresent();
        if (told) {
            logKept(entry, slip);
        } else {
            keep(entry, slip);
        }
    }

    private static void logKept(Entry entry, Reason why) {
        log.warn("Plugin {} keeps running as {}: {}", entry.id(), entry.version(), why);
    }

    private void bringBack(Entry entry, PluginArtifact old, Reason why) {
        PluginArtifact failed = entry.artifact();
        entry.replace(old);
        Optional<Reason> again = table.tryStart(entry);
        if (again.isEmpty()) {
            entry.remark(Reason.of("is-back", failed.version(), why, old.version()));
            log.warn(
                    "Plugin {} {} could not start, {} is back: {}",
                    entry.id(),
                    failed.version(),
                    old.version(),
                    why);
        } else {
            table.fail(entry, Reason.of("nor-again", why, old.version(), again.get()));
        }
        discard.accept(failed);
    }
}
