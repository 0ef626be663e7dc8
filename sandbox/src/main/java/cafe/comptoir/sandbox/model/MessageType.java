package cafe.comptoir.sandbox.model;

/** The kinds of messages that the sandbox makes, with Discord's codes. */
public enum MessageType {
    DEFAULT(0),
    RECIPIENT_ADD(1),
    PINNED(6),
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
            case RECIPIENT_ADD, PINNED, THREAD_CREATED, THREAD_STARTER, POLL_RESULT -> true;
            case DEFAULT, REPLY, CHAT_INPUT_COMMAND, CONTEXT_MENU_COMMAND -> false;
        };
    }

    boolean isDeletable() {
        return this != THREAD_STARTER && this != RECIPIENT_ADD;
    }
}
