package cafe.comptoir.sshsecurity.store;

import cafe.comptoir.sshsecurity.proof.Checkpoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param signed what the log's key vouches for; empty if there is no checkpoint that it signed
 * @param blocks how many blocks were read
 * @param unsigned how many of them no checkpoint vouches for yet
 * @param faults what is wrong, the first altered block first; empty if all is well
 */
public record Verdict(Optional<Checkpoint> signed, long blocks, long unsigned, List<Fault> faults) {

    public Verdict {
        faults = List.copyOf(faults);
    }

    public boolean isIntact() {
        return faults.isEmpty();
    }

    /** Something that is not as it was signed. */
    public sealed interface Fault {

        /**
         * A block was changed.
         *
         * @param segment the file
         * @param after about when the block was written: what it says itself, else its neighbour
         */
        record Altered(String segment, long block, Instant after) implements Fault {}

        /**
         * Blocks at the end are gone.
         *
         * @param first the first that is missing
         * @param count how many
         */
        record Missing(long first, long count) implements Fault {}

        /** There is no checkpoint, or its signature is none. */
        record NoCheckpoint() implements Fault {}

        /** The tree's own files were changed; the blocks fit the signature all the same. */
        record TreeAltered() implements Fault {}

        /** Blocks and tree fit each other but not the signature: both were rewritten. */
        record Rewritten() implements Fault {}
    }
}
