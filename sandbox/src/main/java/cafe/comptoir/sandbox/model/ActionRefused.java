package cafe.comptoir.sandbox.model;

/** A person tried what their Discord client would not let them do; says what and why. */
public final class ActionRefused extends RuntimeException {
    public ActionRefused(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
