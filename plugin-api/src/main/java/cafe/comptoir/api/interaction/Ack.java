package cafe.comptoir.api.interaction;

/**
 * How a route answers. Discord wants the first answer within 3 s, and a deferral fixes for good
 * whether what follows is private, so each route says so when it is registered: where the handler has
 * not answered after 2.0 s, the host defers as declared and the handler's reply becomes an edit.
 */
public enum Ack {
    /** The answer is a new message that only the acting person sees. */
    EPHEMERAL,
    /** The answer is a new message for everybody in the channel. */
    PUBLIC,
    /** The answer changes the message that the component sits on. */
    EDIT,
    /**
     * The answer may be a form. A form cannot follow a deferral, so the handler must answer within
     * 2.5 s, after which the host asks the person to try again; it reads local storage at most. An
     * answer that is no form is a message that only the acting person sees.
     */
    MODAL
}
