package cafe.comptoir.tickets.desk;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.tickets.TicketsConfig;
import cafe.comptoir.tickets.ticket.Ticket;
import jakarta.inject.Inject;

/** Who may do what. */
public final class Staff {

    private final Config<TicketsConfig> config;

    @Inject
    Staff(Config<TicketsConfig> config) {
        this.config = config;
    }

    public boolean includes(Person person) {
        return person.hasAny(config.get().staff());
    }

    /** Returns whether somebody may take a ticket away from another member of the staff. */
    public boolean supervises(Person person) {
        return person.hasAny(config.get().supervisors());
    }

    /** Returns whether somebody may know of a ticket at all: its customer and the staff. */
    public boolean maySee(Person person, Ticket ticket) {
        return ticket.customer().id() == person.id() || includes(person);
    }
}
