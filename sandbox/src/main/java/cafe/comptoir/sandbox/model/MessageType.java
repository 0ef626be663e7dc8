package cafe.comptoir.sandbox.model;

/** The kinds of messages that the sandbox makes, with Discord's codes. */
public enum MessageType {
    DEFAULT(0),
    RECIPIENT_ADD(1),
    CHANNEL_NAME_CHANGE(4),
    PINNED(6),
    USER_JOIN(7),
    CHANNEL_FOLLOW_ADD(12),
    THREAD_CREATED(18),
    REPLY(19),
    CHAT_INPUT_COMMAND(20),
    THREAD_STARTER(21),
    CONTEXT_MENU_COMMAND(23),
    POLL_RESULT(46);

    private final int code;

    MessageType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** Whether the system wrote it, to say what somebody has done. */
    public boolean isNotice() {
        return switch (this) {
            case RECIPIENT_ADD,
                    CHANNEL_NAME_CHANGE,
                    PINNED,
                    USER_JOIN,
                    CHANNEL_FOLLOW_ADD,
                    THREAD_CREATED,
                    THREAD_STARTER,
                    POLL_RESULT ->
                    true;
            case DEFAULT, REPLY, CHAT_INPUT_COMMAND, CONTEXT_MENU_COMMAND -> false;
        };
    }

    boolean isDeletable() {
        return switch (this) {
            case RECIPIENT_ADD, CHANNEL_NAME_CHANGE, THREAD_STARTER -> false;
            case DEFAULT,
                    PINNED,
                    USER_JOIN,
                    CHANNEL_FOLLOW_ADD,
                    THREAD_CREATED,
                    REPLY,
                    CHAT_INPUT_COMMAND,
                    CONTEXT_MENU_COMMAND,
                    POLL_RESULT ->
                    true;
        };
    }
}
