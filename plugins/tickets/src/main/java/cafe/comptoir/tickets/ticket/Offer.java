package cafe.comptoir.tickets.ticket;

/**
 * To whom a waiting ticket is offered, and why. Everybody else may take it all the same.
 *
 * @param skill what they know of it, as people read it
 * @param level how well, from 1 to 3
 * @param confirmed whether somebody entitled to has confirmed the level
 * @param load how many tickets they had then
 */
public record Offer(
        TicketNumber ticket, Who to, String skill, int level, boolean confirmed, int load) {}
