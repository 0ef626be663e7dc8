package cafe.comptoir.sshsecurity.discord;

/**
 * Something that somebody has to look after.
 *
 * @param text what it is and what to do, in the café's language
 */
record Trouble(Kind kind, String text) {

    enum Kind {
        /** No records are taken. */
        STORE,
        /** The log is not as it was signed. */
        ALTERED,
        /** It cannot be read over SSH. */
        DOOR,
        /** Opening the log brought something to light. */
        FOUND
    }
}
