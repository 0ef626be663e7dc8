package cafe.comptoir.sandbox.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a message said when it was forwarded. Later changes to it do not show. */
public record Snapshot(
        MessageType type, MessageBody body, Instant createdAt, @Nullable Instant editedAt) {
    static Snapshot of(Message message) {
        return new Snapshot(
                message.type(), message.body(), message.createdAt(), message.editedAt());
    }
}
