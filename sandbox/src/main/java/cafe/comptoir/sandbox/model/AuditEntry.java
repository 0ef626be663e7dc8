package cafe.comptoir.sandbox.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who did what to whom, what changed thereby, and the reason that they gave. */
public record AuditEntry(
        long id,
        long guildId,
        long actorId,
        AuditAction action,
        long targetId,
        List<Change> changes,
        Map<String, String> options,
        @Nullable String reason) {
    public AuditEntry {
        changes = List.copyOf(changes);
        options = Map.copyOf(options);
    }

    /** One thing that changed, under Discord's name for it; values are texts, numbers and truth values. */
    public record Change(String key, @Nullable Object before, @Nullable Object after) {}
}
