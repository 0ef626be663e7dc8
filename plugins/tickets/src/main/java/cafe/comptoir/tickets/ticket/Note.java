package cafe.comptoir.tickets.ticket;

import java.time.Instant;

/** What one member of the staff wrote for the others. Never shown to a customer. */
public record Note(TicketNumber ticket, Instant at, Who author, String text) {}
