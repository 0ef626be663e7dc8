package cafe.comptoir.sandbox.model;

import org.jspecify.annotations.Nullable;

/** A tag that posts of a forum can carry. */
public record ForumTag(long id, String name, boolean moderated, @Nullable String emoji) {}
