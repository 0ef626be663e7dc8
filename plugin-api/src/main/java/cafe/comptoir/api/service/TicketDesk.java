package cafe.comptoir.api.service;

import java.util.Map;

/** What is under way at the ticket desk. */
public interface TicketDesk {

    /** Returns how many open tickets each employee has taken, by Discord's user id. */
    Map<Long, Integer> load();

    /** Returns how many open tickets nobody has taken. */
    int waiting();
}
