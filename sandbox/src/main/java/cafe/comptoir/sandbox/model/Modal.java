package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** A form that the bot has opened before a person. */
public record Modal(long interactionId, String customId, String title, ArrayNode components) {}
