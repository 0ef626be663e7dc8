package cafe.comptoir.sshsecurity.session;

import cafe.comptoir.sshsecurity.access.KeyEntry;
import cafe.comptoir.sshsecurity.access.SshKey;

/** Who has proved to hold a key, and what for. */
public sealed interface Login {

    SshKey key();

    /** Returns the address that it came from. */
    String from();

    /**
     * A person who reads.
     *
     * @param person Discord's user id
     */
    record Reader(KeyEntry entry, long person, String name, String from) implements Login {

        @Override
        public SshKey key() {
            return entry.key();
        }
    }

    /** A machine that writes. */
    record Shipper(KeyEntry entry, KeyEntry.Owner.Shipper owner, String from) implements Login {

        @Override
        public SshKey key() {
            return entry.key();
        }
    }

    /** Somebody with a new key and, they say, a code. */
    record Enrolling(SshKey key, String from) implements Login {}
}
