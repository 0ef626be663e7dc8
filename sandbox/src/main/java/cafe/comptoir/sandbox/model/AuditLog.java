package cafe.comptoir.sandbox.model;

import cafe.comptoir.sandbox.model.AuditEntry.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The audit logs of all servers. Written by every change, under the world's lock, with the reason of the request. */
final class AuditLog {
    private final State state;
    private final Map<Long, List<AuditEntry>> entries = new HashMap<>();
    private @Nullable String reason;

    AuditLog(State state) {
        this.state = state;
    }

    /** The reason that goes with what is done from now on; {@code null} for none. */
    void because(@Nullable String newReason) {
        reason = newReason;
    }

    @Nullable String reason() {
        return reason;
    }

    List<AuditEntry> of(long guildId) {
        return entries.getOrDefault(guildId, List.of());
    }

    /** All entries of all servers, each server's oldest first. */
    List<AuditEntry> all() {
        List<AuditEntry> all = new ArrayList<>();
        entries.values().forEach(all::addAll);
        return all;
    }

    void putBack(AuditEntry entry) {
        entries.computeIfAbsent(entry.guildId(), _ -> new ArrayList<>()).add(entry);
    }

    void forget(long guildId) {
        entries.remove(guildId);
    }

    void clear() {
        entries.clear();
    }

    Noting note(long guildId, long actor, AuditAction action, long target) {
        return new Noting(guildId, actor, action, target);
    }

    /** An entry being written. Without any difference an update leaves none. */
    final class Noting {
        private final long guildId;
        private final long actor;
        private final AuditAction action;
        private final long target;
        private final List<Change> changes = new ArrayList<>();
        private final Map<String, String> options = new HashMap<>();

        private Noting(long guildId, long actor, AuditAction action, long target) {
            this.guildId = guildId;
            this.actor = actor;
            this.action = action;
            this.target = target;
        }

        Noting change(String key, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                changes.add(new Change(key, before, after));
            }
            return this;
        }

        Noting option(String key, String value) {
            options.put(key, value);
            return this;
        }

        void unlessUnchanged() {
            if (!changes.isEmpty()) {
                write();
            }
        }

        void write() {
            AuditEntry entry =
                    new AuditEntry(
                            state.ids.next(),
                            guildId,
                            actor,
                            action,
                            target,
                            changes,
                            options,
                            reason);
            entries.computeIfAbsent(guildId, _ -> new ArrayList<>()).add(entry);
            state.emit(new WorldEvent.AuditLogged(entry));
        }
    }
}
