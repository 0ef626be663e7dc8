package cafe.comptoir.sandbox.keeping;

/** One line of the journal: a thing is like this from now on, or is no more. */
sealed interface Entry {
    /** The name of a {@code Kind}, or {@link #MESSAGE}. */
    String kind();

    /** What tells the thing from all others of its kind. */
    String key();

    String MESSAGE = "MESSAGE";

    record Put(String kind, String key, Object thing) implements Entry {}

    record Gone(String kind, String key) implements Entry {}
}
