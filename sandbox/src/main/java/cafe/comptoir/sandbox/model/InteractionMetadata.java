package cafe.comptoir.sandbox.model;

import org.jspecify.annotations.Nullable;

/** Which interaction a message answers. */
public record InteractionMetadata(
        long interactionId,
        InteractionType type,
        long userId,
        @Nullable String commandName,
        long originalResponseId,
        long interactedMessageId,
        @Nullable InteractionMetadata triggering) {}
