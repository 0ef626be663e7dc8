package cafe.comptoir.sshsecurity.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.observe.Health;
import cafe.comptoir.sshsecurity.proof.Checkpoint;
import cafe.comptoir.sshsecurity.session.Findings;
import cafe.comptoir.sshsecurity.ssh.DoorState;
import cafe.comptoir.sshsecurity.ssh.SshDoor;
import cafe.comptoir.sshsecurity.store.StoreState;
import cafe.comptoir.sshsecurity.store.VaultStore;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How the vault is, in words. */
public final class VaultStatus {

    private static final long MIB = 1024 * 1024;

    private final VaultStore store;
    private final SshDoor door;
    private final Messages messages;

    @Inject
    VaultStatus(VaultStore store, SshDoor door, Messages messages) {
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
        String findings = store.findings().isEmpty() ? "" : "\n" + findings(texts);
        return String.join(
                        "\n",
                        store(texts, store.state()),
                        texts.get(
                                "status.kept",
                                store.records(),
                                store.blocks(),
                                store.folder().bytes() / MIB),
                        door(texts),
                        proof)
                + findings;
    }

    private String findings(Texts texts) {
        List<String> found = store.findings();
        return texts.get(
                "status.findings", String.join("; ", found.subList(0, Math.min(3, found.size()))));
    }

    private static String proof(Texts texts, Checkpoint signed) {
        return texts.get("status.checkpoint", signed.size(), Findings.root(signed));
    }

    /** Returns what is to be said of the store. */
    static String store(Texts texts, StoreState state) {
        return switch (state) {
            case StoreState.Taking() -> texts.get("status.taking");
            case StoreState.Full(long usable) -> texts.get("status.full", usable / MIB);
            case StoreState.Failing(String why) -> texts.get("status.failing", why);
            case StoreState.Closed() -> texts.get("status.closed");
        };
    }

    private String door(Texts texts) {
        return switch (door.state()) {
            case DoorState.Open(String address, int port, String fingerprint) ->
                    texts.get(
                            "status.open",
                            address,
                            Integer.toString(port),
                            fingerprint,
                            door.visitors());
            case DoorState.Busy(String address, int port) ->
                    texts.get("status.busy", address, Integer.toString(port));
            case DoorState.Shut(String why) -> texts.get("status.shut", why);
        };
    }

    /** Returns how the plugin is doing: no records is worse than no reading. */
    public Health health() {
        Texts texts = messages.cafe();
        if (!(store.state() instanceof StoreState.Taking)) {
            return new Health.Down(store(texts, store.state()));
        }
        Optional<String> trouble = trouble(texts);
        return trouble.isPresent() ? new Health.Degraded(trouble.get()) : new Health.Up();
    }

    private Optional<String> trouble(Texts texts) {
        if (!(door.state() instanceof DoorState.Open)) {
            return Optional.of(door(texts));
        }
        return store.findings().isEmpty() ? Optional.empty() : Optional.of(findings(texts));
    }
}
