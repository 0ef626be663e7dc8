package cafe.comptoir.sandbox.model;

/** The kinds of application commands, with Discord's codes. */
public enum CommandType {
    CHAT_INPUT(1),
    USER(2),
    MESSAGE(3);

    private final int code;

    CommandType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
