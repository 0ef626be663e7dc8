package cafe.comptoir.tickets.ticket;

/** Where a ticket stands. The names are what the database holds. */
public enum Status {
    /** Nobody has taken it. */
    OPEN,
    /** Somebody looks after it. */
    TAKEN,
    /** Nothing more is said; the conversation is being kept or is kept. */
    CLOSED
}
