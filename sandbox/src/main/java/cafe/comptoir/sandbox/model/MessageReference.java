package cafe.comptoir.sandbox.model;

/** The message that another one answers or came from. */
public record MessageReference(long guildId, long channelId, long messageId) {}
