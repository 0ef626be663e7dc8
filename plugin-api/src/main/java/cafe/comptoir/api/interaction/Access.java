package cafe.comptoir.api.interaction;

import cafe.comptoir.api.people.RoleName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who may use a route. Asked at every use, on the host's side, because a bot cannot hide a button or
 * a command by role; a person without the right is told which role it takes.
 */
@FunctionalInterface
public interface Access {

    /** No role is needed. */
    Access EVERYONE = Optional::empty;

    /**
     * Returns the roles of which a person needs one, or empty where none is needed. An empty
     * collection lets nobody in.
     */
    Optional<Collection<RoleName>> roles();

    /** Returns an access for people who have one of the roles that the supplier names at that time. */
    static Access of(Supplier<? extends Collection<RoleName>> roles) {
        return () -> Optional.of(List.copyOf(roles.get()));
    }
}
