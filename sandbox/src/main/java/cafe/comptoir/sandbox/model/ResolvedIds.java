package cafe.comptoir.sandbox.model;

import java.util.LinkedHashSet;
import java.util.Set;

/** The entities an interaction speaks of; they are rendered when it is sent. */
public record ResolvedIds(
        Set<Long> users,
        Set<Long> roles,
        Set<Long> channels,
        Set<Long> messages,
        Set<Long> attachments) {
    static ResolvedIds none() {
        return new ResolvedIds(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
    }

    public boolean isEmpty() {
        return users.isEmpty()
                && roles.isEmpty()
                && channels.isEmpty()
                && messages.isEmpty()
                && attachments.isEmpty();
    }
}
