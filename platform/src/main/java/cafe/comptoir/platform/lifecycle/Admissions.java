package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.loader.Artifacts;
import cafe.comptoir.platform.loader.BadPluginException;
import cafe.comptoir.platform.loader.PluginArtifact;
import cafe.comptoir.platform.loader.PluginReader;
import cafe.comptoir.platform.loader.PluginSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which file is which plugin, and which file is none. Touched by the lifecycle thread only.
 */
final class Admissions {

    private static final Logger log = LoggerFactory.getLogger(Admissions.class);

    private final PluginTable table;
    private final PluginSwap versions;
    private final Artifacts artifacts;
    private final DisabledPlugins disabled;
    private final Map<PluginSource, Reason> refused = new LinkedHashMap<>();

    Admissions(
            PluginTable table, PluginSwap versions, Artifacts artifacts, DisabledPlugins disabled) {
        this.table = table;
        this.versions = versions;
        this.artifacts = artifacts;
        this.disabled = disabled;
    }

    /** Returns the files that cannot be used, with the reason. */
    Map<PluginSource, Reason> refused() {
        return refused;
    }

    /** Takes a new or replaced file; what can be started is left waiting. */
    void arrived(PluginSource source) {
        refused.remove(source);
        Optional<Entry> before = ownedBy(source);
        try {
            arrived(source, before, artifacts.take(source));
        } catch (BadPluginException e) {
            before.ifPresentOrElse(
                    entry -> versions.spoilt(entry, e.reason()), () -> refuse(source, e.reason()));
        }
    }

    /** Takes note that a file is gone; another with the same plugin has its turn. */
    void gone(PluginSource source) {
        refused.remove(source);
        ownedBy(source).ifPresent(table::remove);
        List.copyOf(refused.keySet()).forEach(this::arrived);
    }

    /** Takes a plugin's file again. */
    void again(Entry entry) {
        arrived(entry.source());
    }

    void incomplete(PluginSource source) {
        refuse(source, Reason.of("incomplete-yet", shown(source)));
    }

    private void arrived(PluginSource source, Optional<Entry> before, PluginArtifact artifact) {
        Optional<Entry> sameId = table.find(artifact.id());
        if (sameId.isPresent() && !sameId.get().source().equals(source)) {
            artifacts.discard(artifact);
            refuse(
                    source,
                    Reason.of(
                            "there-already",
                            shown(source),
                            artifact.id(),
                            shown(sameId.get().source())));
            return;
        }
        before.filter(entry -> !entry.id().equals(artifact.id())).ifPresent(table::remove);
        sameId.ifPresentOrElse(entry -> renew(entry, artifact), () -> admit(artifact));
    }

    private void admit(PluginArtifact artifact) {
        Entry entry = new Entry(artifact);
        if (disabled.contains(entry.id())) {
            entry.rests(PluginState.DISABLED);
        }
        table.add(entry);
    }

    private void renew(Entry entry, PluginArtifact artifact) {
        if (entry.runs()) {
            versions.swap(entry, artifact);
            return;
        }
        artifacts.discard(entry.artifact());
        entry.replace(artifact);
        if (entry.state() != PluginState.DISABLED) {
            entry.rests(PluginState.WAITING);
        }
    }

    private void refuse(PluginSource source, Reason why) {
        refused.put(source, why);
        log.error("A plugin cannot be used: {}", why);
    }

    private Optional<Entry> ownedBy(PluginSource source) {
        return table.all().stream().filter(entry -> entry.source().equals(source)).findFirst();
    }

    static String shown(PluginSource source) {
        return switch (source) {
            case PluginSource.Jar jar -> PluginReader.shown(jar.file());
            case PluginSource.Classes classes -> classes.folder().toString();
            case PluginSource.InPlace inPlace -> inPlace.folder().toString();
        };
    }
}
