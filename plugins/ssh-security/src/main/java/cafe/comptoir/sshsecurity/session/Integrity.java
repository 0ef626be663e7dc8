package cafe.comptoir.sshsecurity.session;

import cafe.comptoir.sshsecurity.store.Verdict;
import cafe.comptoir.sshsecurity.store.Verification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the log was as signed when it was last read again, by whomever. Safe for several threads. */
public final class Integrity {

    private final Vault vault;
    private volatile @Nullable Verdict last;

    @Inject
    Integrity(Vault vault) {
        this.vault = vault;
    }

    /** Reads everything again. */
    Verdict check() throws IOException {
        Verdict verdict = Verification.of(vault.store().folder(), vault.store().verifier());
        last = verdict;
        return verdict;
    }

    /** Reads everything again because it is time to, and records what came of it. */
    public void checkByItself() throws IOException {
        Verdict verdict = check();
        vault.audit()
                .record(
                        "verify",
                        "by",
                        "schedule",
                        "intact",
                        verdict.isIntact(),
                        "blocks",
                        verdict.blocks());
    }

    /** Returns whether somebody has read it again since it was opened, and all was well. */
    public boolean isProven() {
        Verdict verdict = last;
        return verdict != null && verdict.isIntact();
    }

    /** Returns what was wrong the last time. */
    public Optional<Verdict> broken() {
        return Optional.ofNullable(last).filter(verdict -> !verdict.isIntact());
    }
}
