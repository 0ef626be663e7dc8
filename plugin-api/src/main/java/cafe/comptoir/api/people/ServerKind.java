package cafe.comptoir.api.people;

/** The two kinds of Discord servers that a café has. */
public enum ServerKind {
    /** The employees' own server: every employee, and only they. */
    COMPANY,
    /** A server for customers; a chain of cafés has several. */
    PUBLIC
}
