package cafe.comptoir.sshsecurity.ssh;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.sshsecurity.access.Audit;
import cafe.comptoir.sshsecurity.access.KeyEntry;
import cafe.comptoir.sshsecurity.access.KeyRing;
import cafe.comptoir.sshsecurity.access.Readers;
import cafe.comptoir.sshsecurity.access.SshKey;
import cafe.comptoir.sshsecurity.session.Login;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.Optional;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.server.session.ServerSession;

/** Says whom a key belongs to at this moment, and records whom it turned away. */
final class Gatekeeper {

    private static final String ENROL = "enroll";

    private final KeyRing ring;
    private final Readers readers;
    private final Audit audit;

    @Inject
    Gatekeeper(KeyRing ring, Readers readers, Audit audit) {
        this.ring = ring;
        this.readers = readers;
        this.audit = audit;
    }

    /** Returns who holds a key, or empty for somebody who may not come in. */
    Optional<Login> admit(String user, PublicKey key, ServerSession session) {
        String from = address(session.getClientAddress());
        Optional<SshKey> known = known(key);
        if (known.isEmpty()) {
            audit.record("refused", "user", user, "reason", "key-type", "from", from);
            return Optional.empty();
        }
        return user.equals(ENROL)
                ? Optional.of(new Login.Enrolling(known.get(), from))
                : admit(user, known.get(), from);
    }

    private static Optional<SshKey> known(PublicKey key) {
        try {
            return Optional.of(SshKey.parse(PublicKeyEntry.toString(key)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Login> admit(String user, SshKey key, String from) {
        Optional<KeyEntry> entry = ring.find(key);
        Optional<Login> login = entry.flatMap(found -> login(found, from));
        if (login.isEmpty()) {
            audit.record(
                    "refused",
                    "user",
                    user,
                    "reason",
                    entry.isEmpty() ? "unknown-key" : "role",
                    "person",
                    entry.map(found -> found.owner().toString()).orElse("?"),
                    "key",
                    key.fingerprint(),
                    "from",
                    from);
        }
        return login;
    }

    private Optional<Login> login(KeyEntry entry, String from) {
        return switch (entry.owner()) {
            case KeyEntry.Owner.Shipper shipper ->
                    Optional.of(new Login.Shipper(entry, shipper, from));
            case KeyEntry.Owner.Reader _ -> {
                Optional<Person> person = readers.person(entry);
                yield person.map(found -> new Login.Reader(entry, found.id(), found.name(), from));
            }
        };
    }

    /** Returns whether somebody who came in before would still come in. */
    boolean isStillWelcome(Login login) {
        return switch (login) {
            case Login.Enrolling _ -> true;
            case Login.Shipper(KeyEntry entry, var _, var _) -> isThere(entry);
            case Login.Reader(KeyEntry entry, var _, var _, var _) ->
                    isThere(entry) && readers.person(entry).isPresent();
        };
    }

    private boolean isThere(KeyEntry entry) {
        return ring.find(entry.key())
                .filter(found -> found.owner().equals(entry.owner()))
                .isPresent();
    }

    static String address(SocketAddress address) {
        return address instanceof InetSocketAddress inet && inet.getAddress() != null
                ? inet.getAddress().getHostAddress()
                : String.valueOf(address);
    }
}
