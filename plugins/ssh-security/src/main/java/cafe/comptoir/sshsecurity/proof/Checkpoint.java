package cafe.comptoir.sshsecurity.proof;

import java.util.Arrays;
import java.util.Base64;

/**
 * What a signature vouches for: how many blocks there were and the hash over all of them, in the format of
 * <a href="https://c2sp.org/tlog-checkpoint">tlog-checkpoint</a>.
 *
 * @param origin the log's name
 * @param size how many blocks
 * @param root the hash over them
 */
@SuppressWarnings("ArrayRecordComponent") // A hash is bytes; equals is by content below.
public record Checkpoint(String origin, long size, byte[] root) {

    /** Returns the text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /**
     * Reads the signed text.
     *
     * @throws IllegalArgumentException if it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("not a checkpoint: three lines are expected");
        }
        byte[] root = Base64.getDecoder().decode(lines[2]);
        if (root.length != Hashes.LENGTH) {
            throw new IllegalArgumentException("not a checkpoint: its hash is no SHA-256");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that
                && that.origin.equals(origin)
                && that.size == size
                && Arrays.equals(that.root, root);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size) + Arrays.hashCode(root);
    }
}
