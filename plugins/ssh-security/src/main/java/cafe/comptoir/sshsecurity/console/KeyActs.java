package cafe.comptoir.sshsecurity.console;

import cafe.comptoir.api.console.ConsoleCommand.Console;
import cafe.comptoir.sshsecurity.access.ConsoleActs;
import cafe.comptoir.sshsecurity.access.KeyEntry;
import cafe.comptoir.sshsecurity.access.KeyEntry.Owner;
import cafe.comptoir.sshsecurity.access.KeyRing;
import cafe.comptoir.sshsecurity.access.SshKey;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code comptoir vault key list | add | remove}. */
final class KeyActs {

    private static final String BY = "console";

    private final Console console;
    private final ConsoleTexts texts;
    private final KeyRing ring;
    private final ConsoleActs acts;

    KeyActs(Console console, ConsoleTexts texts) {
        this.console = console;
        this.texts = texts;
        this.ring = new KeyRing(console.files());
        this.acts = new ConsoleActs(console.files());
    }

    int run(List<String> arguments) throws IOException {
        String act = arguments.isEmpty() ? "list" : arguments.getFirst();
        List<String> rest =
                arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        return switch (act) {
            case "list" -> list();
            case "add" -> add(rest);
            case "remove" -> rest.size() == 1 ? remove(rest.getFirst()) : wrong();
            default -> wrong();
        };
    }

    private int wrong() {
        return VaultCli.wrong(console, texts);
    }

    private int list() {
        List<KeyEntry> all = ring.all();
        if (all.isEmpty()) {
            console.out().println(texts.get("console.key.none"));
        }
        for (KeyEntry entry : all) {
            String owner =
                    switch (entry.owner()) {
                        case Owner.Reader(long id) -> "reader " + id;
                        case Owner.Shipper(String host) -> "shipper " + host;
                    };
            console.out()
                    .printf(
                            "%-28s %s  %s  %s%n",
                            owner, entry.key().fingerprint(), entry.added(), entry.by());
        }
        return VaultCli.DONE;
    }

    private int add(List<String> arguments) throws IOException {
        Map<String, String> options = new HashMap<>();
        List<String> files = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            boolean option = arguments.get(i).startsWith("--") && i + 1 < arguments.size();
            if (option) {
                options.put(arguments.get(i), arguments.get(++i));
            } else {
                files.add(arguments.get(i));
            }
        }
        Optional<Owner> owner = owner(options);
        if (owner.isEmpty() || files.size() != 1) {
            String missing = owner.isEmpty() ? "console.key.whose" : "console.key.which-file";
            console.err().println(texts.get(missing));
            return VaultCli.WRONG;
        }
        return add(owner.get(), files.getFirst());
    }

    private static Optional<Owner> owner(Map<String, String> options) {
        String person = options.getOrDefault("--person", "");
        String host = options.getOrDefault("--host", "");
        boolean shipper = options.getOrDefault("--role", "reader").equals("shipper");
        if (shipper && !host.isEmpty()) {
            return Optional.of(new Owner.Shipper(host));
        }
        return !shipper && person.matches("\\d{15,20}")
                ? Optional.of(new Owner.Reader(Long.parseUnsignedLong(person)))
                : Optional.empty();
    }

    private int add(Owner owner, String name) throws IOException {
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            console.err().println(texts.get("console.no-file", name));
            return VaultCli.FAILED;
        }
        SshKey key;
        try {
            key = SshKey.parse(Files.readString(file));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            console.err().println(texts.get("console.key.none-in", name));
            return VaultCli.FAILED;
        }
        ring.add(new KeyEntry(owner, key, Instant.now(), BY));
        acts.leave("key-added " + owner + " " + key.fingerprint());
        console.out().println(texts.get("console.key.added", key.fingerprint()));
        return VaultCli.DONE;
    }

    private int remove(String fingerprint) throws IOException {
        if (!ring.remove(fingerprint)) {
            console.err().println(texts.get("console.key.unknown", fingerprint));
            return VaultCli.FAILED;
        }
        acts.leave("key-removed " + fingerprint);
        console.out().println(texts.get("console.key.removed", fingerprint));
        return VaultCli.DONE;
    }
}
