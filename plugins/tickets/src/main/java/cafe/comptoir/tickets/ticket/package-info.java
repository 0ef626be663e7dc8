/**
 * The words of the field: a ticket, its number and status, what happened to it, what was said in it.
 * Data only, as read from the database at one moment; whoever changes something is in the desk.
 */
@NullMarked
package cafe.comptoir.tickets.ticket;

import org.jspecify.annotations.NullMarked;
