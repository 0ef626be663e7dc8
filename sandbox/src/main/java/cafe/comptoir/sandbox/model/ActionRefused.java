package cafe.comptoir.sandbox.model;

/** A person tried what their Discord client would not let them do; says what and why. */
public final class ActionRefused extends RuntimeException {
    private final String code;

    public ActionRefused(String reason) {
        this("", reason);
    }

    /** With a short name of the reason, for clients that say it in words of their own. */
    public ActionRefused(String code, String reason) {
        super(reason);
        this.code = code;
    }

    /** A short name of the reason; empty for most. */
    public String code() {
        return code;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
