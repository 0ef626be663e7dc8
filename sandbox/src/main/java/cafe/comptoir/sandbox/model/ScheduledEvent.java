package cafe.comptoir.sandbox.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a server announces for a time and a place. */
public record ScheduledEvent(
        long id, long guildId, long creatorId, Plan plan, Status status, List<Long> interested) {
    public ScheduledEvent {
        interested = List.copyOf(interested);
    }

    /** What an event is about; the picture by its hash. */
    public record Plan(
            String name,
            @Nullable String description,
            String location,
            Instant start,
            Instant end,
            @Nullable String picture) {}

    /** How far an event has come, with Discord's codes. */
    public enum Status {
        SCHEDULED(1),
        ACTIVE(2),
        COMPLETED(3),
        CANCELED(4);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        public boolean isOver() {
            return this == COMPLETED || this == CANCELED;
        }

        boolean leadsTo(Status next) {
            return switch (this) {
                case SCHEDULED -> next == ACTIVE || next == CANCELED;
                case ACTIVE -> next == COMPLETED;
                case COMPLETED, CANCELED -> false;
            };
        }
    }

    ScheduledEvent withPlan(Plan newPlan) {
        return new ScheduledEvent(id, guildId, creatorId, newPlan, status, interested);
    }

    ScheduledEvent withStatus(Status newStatus) {
        return new ScheduledEvent(id, guildId, creatorId, plan, newStatus, interested);
    }

    ScheduledEvent withInterested(List<Long> people) {
        return new ScheduledEvent(id, guildId, creatorId, plan, status, people);
    }
}
