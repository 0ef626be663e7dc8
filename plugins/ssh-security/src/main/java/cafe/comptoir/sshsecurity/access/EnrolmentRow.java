package cafe.comptoir.sshsecurity.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A key on its way in.
 *
 * @param person whose it is to be
 * @param key the key, once it was proved
 * @param from where the proof came from
 * @param proved when it was proved; since 1970 if it was not
 * @param decision what somebody has decided
 */
public record EnrolmentRow(
        long id,
        long person,
        Optional<SshKey> key,
        String from,
        Instant proved,
        Optional<Decision> decision) {

    /**
     * What somebody has decided.
     *
     * @param by who
     */
    public record Decision(long by, boolean approved) {}

    boolean isOpen(Instant oldest) {
        return key.isPresent() && decision.isEmpty() && proved.isAfter(oldest);
    }
}
