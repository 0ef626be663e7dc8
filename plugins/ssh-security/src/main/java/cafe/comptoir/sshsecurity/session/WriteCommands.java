package cafe.comptoir.sshsecurity.session;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.sshsecurity.store.StoreState;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** What a machine may do: {@code ingest HOST [PROGRAM]}, and nothing else. */
final class WriteCommands {

    private final Vault vault;

    @Inject
    WriteCommands(Vault vault) {
        this.vault = vault;
    }

    int run(Login.Shipper login, String line, List<String> words, Streams io, Texts texts)
            throws IOException, InterruptedException {
        boolean known = words.size() >= 2 && words.size() <= 3 && words.getFirst().equals("ingest");
        if (!known) {
            vault.record(login, "refused", "command", line, "reason", "command");
            io.complain(texts.get("ssh.ingest.usage"));
            return VaultCommands.WRONG;
        }
        String host = words.get(1);
        if (host.length() > 255 || !login.owner().mayWriteFor(host)) {
            vault.record(login, "refused", "command", line, "reason", "host");
            io.complain(texts.get("ssh.ingest.host", login.owner().host()));
            return VaultCommands.FAILED;
        }
        String program = words.size() > 2 ? words.get(2) : "";
        return ingest(
                login, host, program.substring(0, Math.min(program.length(), 255)), io, texts);
    }

    private int ingest(Login.Shipper login, String host, String program, Streams io, Texts texts)
            throws IOException, InterruptedException {
        vault.record(login, "ingest-begun", "host", host);
        Ingest ingest = new Ingest(vault.store(), vault.clock(), host, program);
        try {
            ingest.run(io.in());
            io.say(texts.get("ssh.ingest.done", Long.toString(ingest.acknowledged())));
            return VaultCommands.DONE;
        } catch (ExecutionException e) {
            io.complain(
                    texts.get(
                            "ssh.ingest.failed",
                            Long.toString(ingest.acknowledged()),
                            why(e, texts)));
            return VaultCommands.FAILED;
        } finally {
            vault.record(login, "ingest-ended", "host", host, "lines", ingest.acknowledged());
        }
    }

    /** A disk in trouble is explained as everywhere else. */
    private String why(ExecutionException e, Texts texts) {
        StoreState state = vault.store().state();
        return state instanceof StoreState.Taking
                ? String.valueOf(e.getCause() == null ? e : e.getCause().getMessage())
                : Findings.state(state, texts);
    }
}
