package cafe.comptoir.sandbox.gateway;

/** Why the gateway hangs up, with Discord's codes and words. */
enum CloseCode {
    UNKNOWN_OPCODE(4001, "Unknown opcode."),
    DECODE_ERROR(4002, "Error while decoding payload."),
    NOT_AUTHENTICATED(4003, "Not authenticated."),
    AUTHENTICATION_FAILED(4004, "Authentication failed."),
    ALREADY_AUTHENTICATED(4005, "Already authenticated."),
    INVALID_SEQUENCE(4007, "Invalid seq."),
    INVALID_SHARD(4010, "Invalid shard."),
    INVALID_INTENTS(4013, "Invalid intent(s)."),
    DISALLOWED_INTENTS(4014, "Disallowed intent(s).");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    int code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
