package cafe.comptoir.tickets.desk;

/** Why nothing comes of what somebody wants to do with a ticket, whatever that is. */
public enum Refusal
        implements
                Admission.Result, CloseTicket.Closed, Guests.Changed, TakeNotes.Noted,
                TakeTicket.Taken, TakeTicket.Released {
    NOT_STAFF,
    /** There is no such ticket, or none that this person may know of. */
    UNKNOWN,
    /** They were let in to talk, no more. */
    GUEST,
    CLOSED
}
