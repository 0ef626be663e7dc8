package cafe.comptoir.api.observe;

import static java.util.Objects.requireNonNull;

/** How a plugin is doing, in words that a member of the staff understands. */
public sealed interface Health {

    /** All is well. */
    record Up() implements Health {}

    /**
     * It works, but not all of it.
     *
     * @param reason what is missing and what to do about it
     */
    record Degraded(String reason) implements Health {

        public Degraded {
            requireNonNull(reason, "reason is null");
        }
    }

    /**
     * It does not work.
     *
     * @param reason why, and what to do about it
     */
    record Down(String reason) implements Health {

        public Down {
            requireNonNull(reason, "reason is null");
        }
    }
}
