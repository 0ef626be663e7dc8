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
 * @param decided whether somebody has decided
 */
public record EnrolmentRow(
        long id, long person, Optional<SshKey> key, String from, Instant proved, boolean decided) {

    boolean isOpen(Instant oldest) {
        return key.isPresent() && !decided && proved.isAfter(oldest);
    }
}
