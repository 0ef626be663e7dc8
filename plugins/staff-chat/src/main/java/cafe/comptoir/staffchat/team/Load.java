package cafe.comptoir.staffchat.team;

import cafe.comptoir.api.service.ServiceRef;
import cafe.comptoir.api.service.Services;
import cafe.comptoir.api.service.TicketDesk;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** How many tickets each has, where there are tickets. */
final class Load {

    private final ServiceRef<TicketDesk> tickets;

    @Inject
    Load(Services services) {
        this.tickets = services.find(TicketDesk.class);
    }

    /** Returns the tickets of each; empty where nobody can tell. */
    Optional<Map<Long, Integer>> now() {
        try {
            return tickets.get().map(TicketDesk::load);
        } catch (IllegalStateException _) {
            // It was stopped between the question and the answer.
            return Optional.empty();
        }
    }
}
