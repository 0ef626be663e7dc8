package cafe.comptoir.sandbox.model;

import org.jspecify.annotations.Nullable;

/**
 * A way into a channel for others than members: for whoever knows its token, or for the announcements of the channel
 * that is followed ({@code source}, else {@code 0}).
 */
public record Webhook(
        long id,
        long guildId,
        long channelId,
        String name,
        @Nullable String avatar,
        long creatorId,
        String token,
        long source) {
    public boolean follows() {
        return source != 0;
    }
}
