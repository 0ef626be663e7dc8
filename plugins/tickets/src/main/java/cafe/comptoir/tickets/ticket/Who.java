package cafe.comptoir.tickets.ticket;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.api.people.Person;

/**
 * Somebody as the ticket remembers them, so that it reads the same when they are long gone.
 *
 * @param id Discord user id
 * @param name the name at that moment
 */
public record Who(long id, String name) {

    public Who {
        requireNonNull(name, "name is null");
    }

    public static Who of(Person person) {
        return new Who(person.id(), person.name());
    }

    /** Returns what makes Discord show the name in a message. */
    public String mention() {
        return "<@" + id + ">";
    }
}
