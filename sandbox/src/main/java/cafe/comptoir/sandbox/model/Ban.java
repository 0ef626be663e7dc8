package cafe.comptoir.sandbox.model;

import org.jspecify.annotations.Nullable;

/** Somebody kept out of a server, and why. */
public record Ban(long guildId, long userId, @Nullable String reason) {}
