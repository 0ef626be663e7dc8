package cafe.comptoir.sandbox.model;

import org.jspecify.annotations.Nullable;

/** The name, and perhaps the picture by its hash, under which a webhook writes one message. */
public record Alias(String name, @Nullable String avatar) {}
