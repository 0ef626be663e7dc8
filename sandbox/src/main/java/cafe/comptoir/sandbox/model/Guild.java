package cafe.comptoir.sandbox.model;

import java.time.Instant;

/** A server. Its {@code @everyone} role has the server's id. */
public record Guild(long id, String name, long ownerId, String locale, Instant botJoinedAt) {}
