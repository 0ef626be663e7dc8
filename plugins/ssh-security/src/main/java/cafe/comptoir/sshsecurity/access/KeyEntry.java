package cafe.comptoir.sshsecurity.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A key that the vault knows, and what for.
 *
 * @param owner who holds it
 * @param key the key
 * @param added when it was let in
 * @param by who let it in: a Discord user id, or {@code console}
 */
public record KeyEntry(Owner owner, SshKey key, Instant added, String by) {

    /** Who holds a key. */
    public sealed interface Owner {

        /**
         * A person, who reads for as long as they have a reader's role.
         *
         * @param id Discord's user id
         */
        record Reader(long id) implements Owner {}

        /**
         * A machine, which writes and never reads.
         *
         * @param host the only host it may write for, or {@code *}
         */
        record Shipper(String host) implements Owner {

            public Shipper {
                if (!host.matches("\\*|[A-Za-z0-9._:-]{1,255}")) {
                    throw new IllegalArgumentException("'%s' is no host's name".formatted(host));
                }
            }

            public boolean mayWriteFor(String name) {
                return host.equals("*") || host.equals(name);
            }
        }
    }

    String line() {
        String who =
                switch (owner) {
                    case Owner.Reader(long id) -> "reader person=" + id;
                    case Owner.Shipper(String host) -> "shipper host=" + host;
                };
        return "%s added=%s by=%s %s"
                .formatted(who, added.truncatedTo(ChronoUnit.SECONDS), by, key);
    }

    /**
     * Reads a line of the key file.
     *
     * @throws RuntimeException if it is none
     */
    static KeyEntry parse(String line) {
        String[] words = line.strip().split("\\s+");
        Map<String, String> values =
                Arrays.stream(words)
                        .filter(word -> word.matches("[a-z]+=.*"))
                        .map(word -> word.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, _) -> a));
        Owner owner =
                switch (words[0]) {
                    case "reader" -> new Owner.Reader(Long.parseLong(required(values, "person")));
                    case "shipper" -> new Owner.Shipper(required(values, "host"));
                    default -> throw new IllegalArgumentException("'%s'?".formatted(words[0]));
                };
        return new KeyEntry(
                owner,
                SshKey.parse(line),
                Instant.parse(values.getOrDefault("added", "1970-01-01T00:00:00Z")),
                values.getOrDefault("by", "?"));
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("%s= is missing".formatted(name));
        }
        return value;
    }
}
