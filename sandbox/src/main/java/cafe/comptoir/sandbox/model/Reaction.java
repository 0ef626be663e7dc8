package cafe.comptoir.sandbox.model;

import java.util.List;

/** One emoji under a message and who put it there. */
public record Reaction(String emoji, List<Long> users) {
    public Reaction {
        users = List.copyOf(users);
    }
}
