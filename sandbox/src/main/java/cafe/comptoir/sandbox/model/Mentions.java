package cafe.comptoir.sandbox.model;

import java.util.List;

/** Whom a message calls. */
public record Mentions(List<Long> users, List<Long> roles, boolean everyone) {
    public static final Mentions NONE = new Mentions(List.of(), List.of(), false);

    public Mentions {
        users = List.copyOf(users);
        roles = List.copyOf(roles);
    }

    boolean any() {
        return everyone || !users.isEmpty() || !roles.isEmpty();
    }
}
