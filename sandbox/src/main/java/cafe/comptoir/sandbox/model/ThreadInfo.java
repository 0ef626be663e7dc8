package cafe.comptoir.sandbox.model;

import java.time.Instant;
import java.util.List;

/** What a thread has that other channels do not. */
public record ThreadInfo(
        long ownerId,
        boolean archived,
        boolean locked,
        boolean invitable,
        int autoArchiveMinutes,
        Instant archiveChangedAt,
        Instant createdAt,
        List<Long> appliedTags) {
    public ThreadInfo {
        appliedTags = List.copyOf(appliedTags);
    }

    public ThreadInfo withArchived(boolean nowArchived, boolean nowLocked, Instant at) {
        return new ThreadInfo(
                ownerId,
                nowArchived,
                nowLocked,
                invitable,
                autoArchiveMinutes,
                nowArchived == archived ? archiveChangedAt : at,
                createdAt,
                appliedTags);
    }
}
