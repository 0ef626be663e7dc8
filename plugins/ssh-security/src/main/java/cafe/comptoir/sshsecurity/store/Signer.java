package cafe.comptoir.sshsecurity.store;

import cafe.comptoir.sshsecurity.proof.MerkleLog;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs the tree once a second while it grows. Used by the writer's thread only. */
final class Signer {

    private static final Logger log = LoggerFactory.getLogger(Signer.class);

    private final MerkleLog tree;
    private long last = System.nanoTime();
    private boolean failed;

    Signer(MerkleLog tree) {
        this.tree = tree;
    }

    void signWhenDue() {
        if (System.nanoTime() - last > Progress.nanos(StoreOptions.CHECKPOINT_MILLIS)) {
            sign();
        }
    }

    /** Signs what is not yet; a failure is said once and tried again. */
    void sign() {
        last = System.nanoTime();
        if (!tree.isAhead()) {
            return;
        }
        try {
            tree.sign();
            failed = false;
        } catch (IOException e) {
            if (!failed) {
                log.warn("The vault's checkpoint could not be written: {}", e.toString());
            }
            failed = true;
        }
    }
}
