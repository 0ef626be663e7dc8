package cafe.comptoir.sandbox.model;

import java.time.Instant;

/** A server. Its {@code @everyone} role has the server's id. */
public record Guild(
        long id,
        String name,
        long ownerId,
        String locale,
        Instant botJoinedAt,
        GuildSettings settings) {
    public Guild(long id, String name, long ownerId, String locale, Instant botJoinedAt) {
        this(id, name, ownerId, locale, botJoinedAt, GuildSettings.DEFAULT);
    }

    public Guild with(String newName, String newLocale, GuildSettings newSettings) {
        return new Guild(id, newName, ownerId, newLocale, botJoinedAt, newSettings);
    }
}
