package cafe.comptoir.api.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.UserSnowflake;

/**
 * Who is who, across all servers, as Discord says at the moment of the call. Answers from memory; safe
 * for use by several threads.
 */
public interface People {

    /** Returns a person who is a member of at least one server of the café. */
    Optional<Person> find(long userId);

    /** Returns a person; one who is on no server of the café any more has no roles. */
    Person of(UserSnowflake user);

    /** Returns everyone who has one of the roles, by name. */
    List<Person> withAny(Collection<RoleName> roles);

    /** Returns the Discord roles that stand for the given roles on a server; empty where none does. */
    List<Role> rolesOn(Guild server, Collection<RoleName> roles);
}
