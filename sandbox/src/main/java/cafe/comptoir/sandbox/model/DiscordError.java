package cafe.comptoir.sandbox.model;

import java.util.Locale;
import java.util.stream.Stream;

/** Discord's JSON error codes as far as the sandbox gives them. */
public enum DiscordError {
    NOT_FOUND(404, 0, "404: Not Found"),
    UNAUTHORIZED(401, 0, "401: Unauthorized"),
    UNKNOWN_CHANNEL(404, 10003, "Unknown Channel"),
    UNKNOWN_GUILD(404, 10004, "Unknown Guild"),
    UNKNOWN_MEMBER(404, 10007, "Unknown Member"),
    UNKNOWN_MESSAGE(404, 10008, "Unknown Message"),
    UNKNOWN_OVERWRITE(404, 10009, "Unknown Overwrite"),
    UNKNOWN_ROLE(404, 10011, "Unknown Role"),
    UNKNOWN_USER(404, 10013, "Unknown User"),
    UNKNOWN_EMOJI(400, 10014, "Unknown Emoji"),
    UNKNOWN_WEBHOOK(404, 10015, "Unknown Webhook"),
    UNKNOWN_BAN(404, 10026, "Unknown Ban"),
    UNKNOWN_INTERACTION(404, 10062, "Unknown interaction"),
    UNKNOWN_COMMAND(404, 10063, "Unknown application command"),
    UNKNOWN_COMMAND_PERMISSIONS(404, 10066, "Unknown application command permissions"),
    UNKNOWN_EVENT(404, 10070, "Unknown Guild Scheduled Event"),
    UNKNOWN_TAG(404, 10087, "Unknown tag"),
    MAX_EVENTS(400, 30038, "Maximum number of guild scheduled events reached (100)"),
    NOT_FOR_BOTS(403, 20001, "Bots cannot use this endpoint"),
    NOT_ALLOWED(405, 0, "405: Method Not Allowed"),
    MAX_GUILD_CHANNELS(400, 30013, "Maximum number of guild channels reached (500)"),
    MAX_ROLES(400, 30005, "Maximum number of guild roles reached (250)"),
    MAX_PINS(400, 30003, "Maximum number of pins reached for the channel (250)"),
    MAX_WEBHOOKS(400, 30007, "Maximum number of webhooks reached (15)"),
    MAX_EMOJIS(400, 30008, "Maximum number of emojis reached (50)"),
    UNKNOWN_INVITE(404, 10006, "Unknown Invite"),
    EMOJI_NOT_FOUND(404, 10014, "Unknown Emoji"),
    MAX_REACTIONS(400, 30010, "Maximum number of reactions reached (20)"),
    MAX_COMMANDS(400, 30032, "Maximum number of application commands reached (100)."),
    USER_BANNED(403, 40007, "The user is banned from this guild."),
    ALREADY_CROSSPOSTED(400, 40033, "This message has already been crossposted"),
    ALREADY_ACKNOWLEDGED(400, 40060, "Interaction has already been acknowledged."),
    REQUEST_TOO_LARGE(413, 40005, "Request entity too large"),
    TAG_REQUIRED(400, 40067, "A tag is required to create a forum post in this channel"),
    THREAD_EXISTS(400, 160004, "A thread has already been created for this message"),
    THREAD_LOCKED(400, 160005, "Thread is locked"),
    MISSING_ACCESS(403, 50001, "Missing Access"),
    DM_NOT_ALLOWED(403, 50003, "Cannot execute action on a DM channel"),
    NOT_AUTHOR(403, 50005, "Cannot edit a message authored by another user"),
    EMPTY_MESSAGE(400, 50006, "Cannot send an empty message"),
    CANNOT_DM(403, 50007, "Cannot send messages to this user"),
    NON_TEXT_CHANNEL(400, 50008, "Cannot send messages in a non-text channel"),
    MISSING_PERMISSIONS(403, 50013, "Missing Permissions"),
    BULK_DELETE_COUNT(
            400,
            50016,
            "Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages to delete."),
    SYSTEM_MESSAGE(403, 50021, "Cannot execute action on a system message"),
    WRONG_CHANNEL_TYPE(400, 50024, "Cannot execute action on this channel type"),
    INVALID_ACCESS_TOKEN(400, 50025, "Invalid OAuth2 access token"),
    INVALID_WEBHOOK_TOKEN(401, 50027, "Invalid Webhook Token provided"),
    INVALID_ROLE(400, 50028, "Invalid Role"),
    BULK_DELETE_TOO_OLD(
            400, 50034, "You can only bulk delete messages that are under 14 days old."),
    INVALID_MESSAGE_TYPE(400, 50068, "Invalid message type"),
    THREAD_ARCHIVED(400, 50083, "Thread is archived"),
    INVALID_JSON(400, 50109, "The request body contains invalid JSON."),
    EVENT_FINISHED(400, 180000, "Cannot update a finished event"),
    THREAD_NEEDED(
            400, 220001, "Webhooks posted to forum channels must have a thread_name or thread_id"),
    NO_THREAD_HERE(400, 220003, "Webhooks can only create threads in forum channels"),
    NOBODY_BANNED(400, 500000, "Failed to ban users"),
    POLL_EXPIRED(400, 520001, "Poll expired"),
    POLL_NOT_EDITABLE(400, 520003, "Cannot edit a poll message"),
    NO_POLL(400, 520006, "Cannot expire a non-poll message");

    private final int status;
    private final int code;
    private final String message;

    DiscordError(int status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    public DiscordException exception() {
        return new DiscordException(status, code, message, null);
    }

    /** A short name of the error that has this code; empty for none. */
    static String nameOf(int code) {
        return Stream.of(values())
                .filter(one -> one.code == code && code != 0)
                .findFirst()
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("");
    }

    public int code() {
        return code;
    }
}
