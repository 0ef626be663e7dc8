package cafe.comptoir.sandbox.model;

import java.util.List;
import java.util.Map;

/**
 * What a world is made of at one moment.
 *
 * @param things everything but messages, each kind in its order
 * @param messages the messages that are new or different since the last inventory
 * @param goneMessages the messages that are no more since then
 */
public record Inventory(
        Map<Kind, List<?>> things, List<Message> messages, List<Long> goneMessages) {}
