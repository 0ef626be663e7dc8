package cafe.comptoir.api.people;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Set;

/**
 * Somebody, at one moment.
 *
 * @param id Discord user id, the same on every server
 * @param name the name people know: the company server's nickname, else the public server's, else the
 *     Discord display name
 * @param roles the café's roles over all servers
 */
public record Person(long id, String name, Set<RoleName> roles) {

    public Person {
        requireNonNull(name, "name is null");
        roles = Set.copyOf(roles);
    }

    /** Returns whether this person has one of the roles. */
    public boolean hasAny(Collection<RoleName> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    /** Returns what makes Discord show this person's name in a message. */
    public String mention() {
        return "<@" + id + ">";
    }
}
