package cafe.comptoir.sandbox.model;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person's presence on one server. {@code roles} never holds {@code @everyone}. */
public record Member(
        long guildId,
        long userId,
        @Nullable String nick,
        Set<Long> roles,
        Instant joinedAt,
        @Nullable Instant timeoutUntil) {
    public Member {
        roles = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(roles));
    }

    public Member withRoles(Set<Long> newRoles) {
        return new Member(guildId, userId, nick, newRoles, joinedAt, timeoutUntil);
    }

    public Member withNick(@Nullable String newNick) {
        return new Member(guildId, userId, newNick, roles, joinedAt, timeoutUntil);
    }

    public Member withTimeout(@Nullable Instant until) {
        return new Member(guildId, userId, nick, roles, joinedAt, until);
    }

    public boolean timedOutAt(Instant now) {
        return timeoutUntil != null && timeoutUntil.isAfter(now);
    }
}
