package cafe.comptoir.sandbox.model;

import java.util.List;

/**
 * A stretch of a channel as one person has it before them, oldest message first, their own ephemeral ones included.
 *
 * @param older whether there is more before it
 * @param newer whether there is more after it
 */
public record Screen(List<Message> messages, boolean older, boolean newer) {
    public Screen {
        messages = List.copyOf(messages);
    }
}
