package cafe.comptoir.sshsecurity.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The hashes of a Merkle tree as RFC 6962 section 2.1 defines them, over SHA-256. */
public final class Hashes {

    /** The length of a hash, in bytes. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Hashes() {}

    /** Returns the hash of a leaf. */
    public static byte[] leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** Returns the root over hashes whose number is a power of two. */
    static byte[] perfect(List<byte[]> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int half = hashes.size() / 2;
        return node(perfect(hashes.subList(0, half)), perfect(hashes.subList(half, hashes.size())));
    }

    /** Returns the root of a tree of nothing. */
    static byte[] empty() {
        return sha256().digest();
    }

    /** Returns a fresh SHA-256, which every Java has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
