package cafe.comptoir.api.post;

/**
 * A message that was sent.
 *
 * @param channel Discord's id of the channel it is in
 * @param message Discord's id of the message
 */
public record Posted(String key, long channel, long message) {}
