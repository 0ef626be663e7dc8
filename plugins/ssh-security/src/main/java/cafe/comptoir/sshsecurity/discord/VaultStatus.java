package cafe.comptoir.sshsecurity.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.observe.Health;
import cafe.comptoir.sshsecurity.proof.Checkpoint;
import cafe.comptoir.sshsecurity.session.Findings;
import cafe.comptoir.sshsecurity.session.Integrity;
import cafe.comptoir.sshsecurity.ssh.DoorState;
import cafe.comptoir.sshsecurity.ssh.SshDoor;
import cafe.comptoir.sshsecurity.store.StoreState;
import cafe.comptoir.sshsecurity.store.VaultStore;
import cafe.comptoir.sshsecurity.store.Verdict;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How the vault is, in words. */
public final class VaultStatus {

    private static final long KIB = 1024;
    private static final long MIB = 1024 * KIB;
    private static final int MOST_SHOWN = 3;

    private final VaultStore store;
    private final SshDoor door;
    private final Integrity integrity;
    private final HowToConnect connect;
    private final Findings words;
    private final Messages messages;

    @Inject
    VaultStatus(
            VaultStore store,
            SshDoor door,
            Integrity integrity,
            HowToConnect connect,
            Findings words,
            Messages messages) {
        this.integrity = integrity;
        this.connect = connect;
        this.words = words;
        this.store = store;
        this.door = door;
        this.messages = messages;
    }

    /** Returns the text of {@code /vault status}. */
    String text(Texts texts) throws IOException {
        String proof =
                store.checkpoint()
                        .map(signed -> proof(texts, signed))
                        .orElseGet(() -> texts.get("status.unsigned"));
        String findings = store.findings().isEmpty() ? "" : "\n🟠 " + findings(texts);
        String altered =
                integrity.broken().map(verdict -> "\n🔴 " + altered(texts, verdict)).orElse("");
        return String.join(
                        "\n",
                        sign(store.state()) + " " + Findings.state(store.state(), texts),
                        texts.get("status.kept", store.records(), size(texts)),
                        door(texts),
                        proof)
                + altered
                + findings;
    }

    private String findings(Texts texts) {
        String found =
                store.findings().stream()
                        .limit(MOST_SHOWN)
                        .map(finding -> "• " + Findings.found(finding, texts))
                        .collect(Collectors.joining("\n"));
        return texts.get("status.findings", found);
    }

    private static String sign(StoreState state) {
        return state instanceof StoreState.Taking ? "🟢" : "🔴";
    }

    private String size(Texts texts) throws IOException {
        long bytes = store.folder().bytes();
        return bytes < MIB
                ? texts.get("size.kib", (bytes + KIB - 1) / KIB)
                : texts.get("size.mib", bytes / MIB);
    }

    private static String proof(Texts texts, Checkpoint signed) {
        return texts.get("status.checkpoint", signed.size(), Findings.root(signed));
    }

    private String door(Texts texts) {
        return switch (door.state()) {
            case DoorState.Open(var _, var _, String fingerprint) ->
                    texts.get(
                            "status.open",
                            connect.command("vault", "help"),
                            fingerprint,
                            door.visitors());
            case DoorState.Busy(String address, int port) ->
                    texts.get("status.busy", address, Integer.toString(port));
            case DoorState.Shut(String why) -> texts.get("status.shut", why);
        };
    }

    /** Returns how the plugin is doing: no records is worse than no reading. */
    public Health health() {
        List<Trouble> troubles = troubles(messages.cafe());
        if (troubles.isEmpty()) {
            return new Health.Up();
        }
        String first = troubles.getFirst().text();
        return troubles.getFirst().kind() == Trouble.Kind.STORE
                ? new Health.Down(first)
                : new Health.Degraded(first);
    }

    /** Returns what somebody has to look after, the worst first. */
    List<Trouble> troubles(Texts texts) {
        List<Trouble> troubles = new ArrayList<>();
        StoreState now = store.state();
        if (!(now instanceof StoreState.Taking || now instanceof StoreState.Closed)) {
            troubles.add(new Trouble(Trouble.Kind.STORE, Findings.state(now, texts)));
        }
        integrity
                .broken()
                .ifPresent(verdict ->
                        troubles.add(new Trouble(Trouble.Kind.ALTERED, altered(texts, verdict))));
        if (!(door.state() instanceof DoorState.Open)) {
            troubles.add(new Trouble(Trouble.Kind.DOOR, door(texts)));
        }
        if (!store.findings().isEmpty() && !integrity.isProven()) {
            troubles.add(new Trouble(Trouble.Kind.FOUND, findings(texts)));
        }
        return troubles;
    }

    private String altered(Texts texts, Verdict verdict) {
        List<String> lines = words.lines(verdict, texts);
        return texts.get(
                "status.altered",
                String.join("\n", lines.subList(0, Math.min(MOST_SHOWN, lines.size()))));
    }
}
