package cafe.comptoir.staffchat.duty;

import cafe.comptoir.api.service.StaffDirectory.Duty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A shift that has not ended. */
public record Shift(
        long id, long person, String name, Instant startedAt, @Nullable Instant breakSince) {

    public Duty duty() {
        return breakSince == null ? Duty.ON : Duty.BREAK;
    }
}
